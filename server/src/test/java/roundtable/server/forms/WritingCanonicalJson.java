package roundtable.server.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import roundtable.commands.text.Fingerprint;
import tools.jackson.databind.json.JsonMapper;

class WritingCanonicalJson {

    private final JsonMapper json = JsonMapper.builder().build();

    private String canonical(String text) {
        return CanonicalJson.of(json.readTree(text));
    }

    /** RFC 8785, section 3.2.2 and 3.2.3. */
    @Test
    void the_example_of_the_standard_comes_out_as_it_says() {
        assertThat(canonical("""
                        {"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                         "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                         "literals": [null, true, false]}"""))
                .isEqualTo("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void the_order_of_writing_leaves_the_hash_alone() {
        assertThat(Fingerprint.of(canonical("{\"b\":1.0,\"a\":\"衡\"}")))
                .isEqualTo(Fingerprint.of(canonical("{ \"a\" : \"\\u8861\", \"b\" : 1 }")));
    }

    @Test
    void a_value_that_is_no_object_is_written_alone() {
        assertThat(canonical("42.0")).isEqualTo("42");
        assertThat(canonical(" \"\u8861\" ")).isEqualTo("\"衡\"");
        assertThat(canonical("[ true ]")).isEqualTo("[true]");
    }
}
