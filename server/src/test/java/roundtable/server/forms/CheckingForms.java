package roundtable.server.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.commands.calls.Form;
import tools.jackson.databind.json.JsonMapper;

class CheckingForms {

    private static final String SCHEMA =
            "{'type':'object','additionalProperties':false,'required':['title'],'properties':{'title':{'type':'string','maxLength':60}%s}}";
    private static final String LAYOUT =
            "{'sections':[{'code':'project','title':{'zh':'项目','en':'Project'},'questions':[{'name':'title','widget':'line','label':{'zh':'名称','en':'Title'}}%s]}]}";

    private final FormRules rules = new FormRules(
            JsonMapper.builder().build(),
            new VaultVocabulary(JsonMapper.builder().build()));

    private static Form form(String schema, String layout) {
        return new Form(schema.replace('\'', '"'), layout.replace('\'', '"'));
    }

    private static Form asking(String property, String question) {
        return form(SCHEMA.formatted("," + property), LAYOUT.formatted("," + question));
    }

    private static Form asking(String schema) {
        return asking("'extra':" + schema, "{'name':'extra','widget':'line','label':{'zh':'其他','en':'Other'}}");
    }

    @Test
    void a_small_form_is_sound() {
        assertThat(rules.check(form(SCHEMA.formatted(""), LAYOUT.formatted(""))))
                .isEmpty();
        assertThat(rules.check(asking("{'type':'string','format':'date'}"))).isEmpty();
    }

    @Test
    void it_is_json_and_asks_for_a_title() {
        assertThat(rules.check(form("{'type'", "{}"))).containsExactly(new Finding("/schema", "json"));
        assertThat(rules.check(form("[]", "{}"))).containsExactly(new Finding("/schema", "object"));
        assertThat(rules.check(
                        form("{'type':'object','additionalProperties':false,'properties':{}}", LAYOUT.formatted(""))))
                .contains(new Finding("/schema/properties/title", "title"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'type':'string'} | /schema/properties/extra/maxLength | bounded",
                "{'type':'string','maxLength':9,'format':'email'} | /schema/properties/extra/format | format",
                "{'type':'array','items':{'type':'string','maxLength':9}} | /schema/properties/extra/maxItems | bounded",
                "{'type':'object','properties':{}} | /schema/properties/extra/additionalProperties | closed",
                "{'$ref':'#/x'} | /schema/properties/extra/type | type",
                "{'type':'string','maxLength':9,'default':'x'} | /schema/properties/extra/default | keyword",
                "{'type':'integer','multipleOf':2} | /schema/properties/extra/multipleOf | keyword"
            })
    void what_the_two_validators_might_read_differently_is_refused(String schema, String at, String rule) {
        assertThat(rules.check(asking(schema))).contains(new Finding(at, rule));
    }

    @ParameterizedTest
    @ValueSource(strings = {"^[a-z]+$", "^1[3-9]\\d{9}$", "^(AB|CD)-[0-9]{2,4}$", "^[0-9a-f]{64}$", "^a?b*$"})
    void patterns_of_plain_classes_are_safe(String pattern) {
        assertThat(FormRules.isSafe(pattern)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a-z]+", "^a|b$", "^.*$", "^\\w+$", "^(?=a)b$", "^\\p{L}+$", "^a$|^b$", "^(a$"})
    void patterns_that_engines_read_differently_are_not(String pattern) {
        assertThat(FormRules.isSafe(pattern)).isFalse();
    }

    @Test
    void every_question_is_shown_once_and_in_both_languages() {
        String schema = SCHEMA.formatted(",'extra':{'type':'boolean'}");
        assertThat(rules.check(form(schema, LAYOUT.formatted(""))))
                .containsExactly(new Finding("/schema/properties/extra", "not-shown"));
        assertThat(rules.check(
                        asking("'extra':{'type':'boolean'}", "{'name':'extra','widget':'yes-no','label':{'zh':'有'}}")))
                .containsExactly(new Finding("/layout/sections/0/questions/1/label", "both-languages"));
        assertThat(rules.check(asking(
                        "'extra':{'type':'boolean'}",
                        "{'name':'extra','widget':'yes-no','label':{'zh':'有','en':'Any'},'example':{'zh':'是'}}")))
                .containsExactly(new Finding("/layout/sections/0/questions/1/example", "both-languages"));
        assertThat(rules.check(form(
                        SCHEMA.formatted(""),
                        LAYOUT.formatted(",{'name':'title','widget':'line','label':{'zh':'名','en':'T'}}"))))
                .containsExactly(new Finding("/layout/sections/0/questions/1/name", "shown-twice"));
        assertThat(rules.check(form(
                        SCHEMA.formatted(""),
                        LAYOUT.formatted(",{'name':'ghost','widget':'line','label':{'zh':'名','en':'T'}}"))))
                .containsExactly(new Finding("/layout/sections/0/questions/1/name", "unknown-question"));
    }

    @Test
    void only_what_experts_do_not_know_an_application_by_may_be_marked_as_identifying() {
        String text = "'extra':{'type':'string','maxLength':9}";
        String question = "{'name':'extra','widget':'line','label':{'zh':'其他','en':'Other'},'identifying':%s}";
        assertThat(rules.check(asking(text, question.formatted("true")))).isEmpty();
        assertThat(rules.check(asking(text, question.formatted("false")))).isEmpty();
        Finding refused = new Finding("/layout/sections/0/questions/1/identifying", "identifying");
        assertThat(rules.check(asking(text, question.formatted("'yes'")))).containsExactly(refused);
        String named = "{'name':'titleEn','widget':'line','label':{'zh':'英文名','en':'Title'},'identifying':true}";
        assertThat(rules.check(asking("'titleEn':{'type':'string','maxLength':9}", named)))
                .containsExactly(refused);
        String column = "{'name':'extra','widget':'table','label':{'zh':'表','en':'Table'},"
                + "'columns':[{'name':'title','label':{'zh':'名','en':'Name'},'identifying':true}]}";
        String rows = "'extra':{'type':'array','maxItems':3,'items':{'type':'object','additionalProperties':false,"
                + "'properties':{'title':{'type':'string','maxLength':9}}}}";
        assertThat(rules.check(asking(rows, column))).isEmpty();
    }

    @Test
    void a_question_for_files_says_which_kinds_it_takes() {
        assertThat(rules.check(asking(
                        "'plan':{'type':'array','maxItems':1,'items':{'type':'string','pattern':'^[0-9a-f]{64}$'}}",
                        "{'name':'plan','widget':'files','label':{'zh':'方案','en':'Plan'}}")))
                .containsExactly(new Finding("/layout/sections/0/questions/1/accept", "accept"));
    }

    @Test
    void a_condition_may_only_require_more_answers() {
        String conditional = SCHEMA.formatted(",'extra':{'type':'boolean'}").replaceFirst("}$", "");
        String layout = LAYOUT.formatted(",{'name':'extra','widget':'yes-no','label':{'zh':'有','en':'Yes'}}");
        assertThat(rules.check(form(
                        conditional + ",'if':{'properties':{'extra':{'const':true}}},'then':{'required':['title']}}",
                        layout)))
                .isEmpty();
        assertThat(rules.check(form(
                        conditional + ",'if':{'properties':{'extra':{'const':true}}},'then':{'required':['ghost']}}",
                        layout)))
                .containsExactly(new Finding("/schema/then/required", "unknown-question"));
        assertThat(rules.check(form(conditional + ",'if':{'not':{}},'then':{'properties':{}}}", layout)))
                .containsExactly(
                        new Finding("/schema/if/not", "keyword"), new Finding("/schema/then/properties", "keyword"));
    }

    private static final String ABROAD = "{'name':'abroad','widget':'yes-no','label':{'zh':'境外','en':'Abroad'}}";
    private static final String COUNTRY =
            "{'name':'country','widget':'line','label':{'zh':'国家','en':'Country'},'when':{'question':'%s','equals':true}}";

    private static Form branching(String condition, String... questions) {
        String schema = SCHEMA.formatted(",'abroad':{'type':'boolean'},'country':{'type':'string','maxLength':60}");
        return form(
                schema.replaceFirst("}$", ",'allOf':[%s]}".formatted(condition)),
                LAYOUT.formatted("," + String.join(",", questions)));
    }

    @Test
    void conditions_compare_answers_and_require_others() {
        String condition =
                "{'if':{'properties':{'abroad':{'const':true}},'required':['abroad']},'then':{'required':['country']}}";
        assertThat(rules.check(branching(condition, ABROAD, COUNTRY.formatted("abroad"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'then':{'required':['country']}} | /schema/allOf/0/if | condition",
                "{'if':{'properties':{'abroad':{'const':true}}},'then':{'required':['town']}} | /schema/allOf/0/then/required | unknown-question",
                "{'if':{'properties':{'town':{'const':true}}},'then':{'required':['country']}} | /schema/allOf/0/if/properties/town | unknown-question",
                "{'if':{'properties':{'abroad':{'minLength':1}}}} | /schema/allOf/0/if/properties/abroad/minLength | keyword",
                "{'if':{},'then':{'properties':{}}} | /schema/allOf/0/then/properties | keyword",
                "{'if':{},'not':{}} | /schema/allOf/0/not | keyword"
            })
    void any_other_condition_is_refused(String condition, String at, String rule) {
        assertThat(rules.check(branching(condition, ABROAD, COUNTRY.formatted("abroad"))))
                .contains(new Finding(at, rule));
    }

    @Test
    void a_question_hangs_on_one_that_stands_above_it() {
        Finding wrong = new Finding("/layout/sections/0/questions/1/when", "condition");
        assertThat(rules.check(branching("", COUNTRY.formatted("abroad"), ABROAD)))
                .containsExactly(wrong);
        assertThat(rules.check(branching("", COUNTRY.formatted("town"), ABROAD)))
                .containsExactly(wrong);
    }

    @Test
    void only_a_column_of_numbers_adds_up() {
        String table =
                "'cost':{'type':'array','maxItems':9,'items':{'type':'object','additionalProperties':false,'properties':"
                        + "{'item':{'type':'string','maxLength':60},'sum':{'type':'number'}}}}";
        String question = "{'name':'cost','widget':'table','label':{'zh':'经费','en':'Cost'},'columns':["
                + "{'name':'item','label':{'zh':'科目','en':'Item'}%s},{'name':'sum','label':{'zh':'金额','en':'Sum'},'total':true}]}";
        assertThat(rules.check(asking(table, question.formatted("")))).isEmpty();
        assertThat(rules.check(asking(table, question.formatted(",'total':true"))))
                .containsExactly(new Finding("/layout/sections/0/questions/1/columns/0/total", "total"));
    }

    @Test
    void a_total_is_compared_with_an_amount_and_only_where_it_is_added_up() {
        String schema = SCHEMA.formatted(",'wanted':{'type':'number'},'cost':{'type':'array','maxItems':9,'items':"
                + "{'type':'object','additionalProperties':false,'properties':{'sum':{'type':'number'}}}}");
        String layout = LAYOUT.formatted(",{'name':'wanted','widget':'number','label':{'zh':'金额','en':'Amount'}},"
                + "{'name':'cost','widget':'table','label':{'zh':'经费','en':'Cost'},'columns':["
                + "{'name':'sum','label':{'zh':'金额','en':'Sum'}%s}]}");
        assertThat(rules.check(form(schema, layout.formatted(",'total':true,'totals':'wanted'"))))
                .isEmpty();
        Finding wrong = new Finding("/layout/sections/0/questions/2/columns/0/totals", "totals");
        assertThat(rules.check(form(schema, layout.formatted(",'total':true,'totals':'title'"))))
                .containsExactly(wrong);
        assertThat(rules.check(form(schema, layout.formatted(",'totals':'wanted'"))))
                .containsExactly(wrong);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'type':'string','maxLength':900} | 'widget':'text','words':0 | words",
                "{'type':'string','maxLength':900} | 'widget':'text','words':'many' | words",
                "{'type':'boolean'} | 'widget':'yes-no','words':5 | words",
                "{'type':'string','maxLength':900} | 'widget':'text','megabytes':5 | megabytes",
                "{'type':'array','maxItems':1,'items':{'type':'string','maxLength':64}} | 'widget':'files','accept':['application/pdf'],'megabytes':101 | megabytes"
            })
    void limits_are_whole_numbers_where_they_mean_something(String property, String question, String rule) {
        Form form = asking(
                "'extra':" + property, "{'name':'extra',%s,'label':{'zh':'其他','en':'Other'}}".formatted(question));
        assertThat(rules.check(form)).containsExactly(new Finding("/layout/sections/0/questions/1/" + rule, rule));
    }
}
