package roundtable.server.mail;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * The same mail for readers that show HTML: paragraphs, and our own links to press. Nothing is loaded from anywhere, and an
 * address that a stranger wrote into a name is no link.
 */
final class MailHtml {

    private final Pattern ownLink;

    /** @param address where the page is, as links in mails begin */
    MailHtml(String address) {
        ownLink = Pattern.compile(Pattern.quote(HtmlUtils.htmlEscape(address, "UTF-8")) + "/[^\\s<>]+");
    }

    String of(String subject, String text) {
        String paragraphs = Arrays.stream(text.split("\n\n"))
                .map(paragraph -> "<p style=\"margin:0 0 16px\">" + linked(paragraph) + "</p>\n")
                .collect(Collectors.joining());
        return """
                <!doctype html>
                <html><head><meta charset="utf-8"><title>%s</title></head>
                <body style="margin:0;padding:24px;background:#F4F6F3;color:#13211C;font:15px/1.6 sans-serif">
                <div style="max-width:36em;margin:0 auto;padding:24px;background:#fff;border-top:2px solid #13211C">
                %s</div>
                </body></html>
                """.formatted(HtmlUtils.htmlEscape(subject, "UTF-8"), paragraphs);
    }

    private String linked(String paragraph) {
        String escaped = HtmlUtils.htmlEscape(paragraph, "UTF-8").replace("\n", "<br>");
        return ownLink.matcher(escaped)
                .replaceAll("<a style=\"color:#0B5D4B;overflow-wrap:anywhere\" href=\"$0\">$0</a>");
    }
}
