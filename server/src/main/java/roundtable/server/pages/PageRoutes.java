package roundtable.server.pages;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the page: its assets, named by their content, for ever; all else asked for anew each time. */
@Controller
class PageRoutes implements WebMvcConfigurer {

    private static final String FILES = "classpath:/META-INF/resources/";

    /** Addresses belong to the page's own router, which finds out in the browser what each shows. */
    @GetMapping({"/", "/zh", "/zh/**", "/en", "/en/**", "/verify/*"})
    String page() {
        return "forward:/index.html";
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/*.*").addResourceLocations(FILES).setCacheControl(CacheControl.noCache());
    }
}
