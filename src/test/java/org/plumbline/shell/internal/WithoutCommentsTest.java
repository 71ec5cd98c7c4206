package org.plumbline.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WithoutCommentsTest {

    @Test
    void comments_on_lines_of_their_own_are_not_sent() {
        String sent = WithoutComments.strip("""
                // why
                /**
                 * @param {number} v
                 */
                export const twice = (v) => 2 * v;
                  /** @type {number} */
                  let width = 3;
                """);

        assertThat(sent).isEqualTo("""
                export const twice = (v) => 2 * v;
                  let width = 3;
                """);
    }

    @Test
    void what_only_looks_like_a_comment_stays() {
        String source = """
                const link = 'https://example.org/*';   // stays with its line
                const half = 4
                  / 2;
                """;

        assertThat(WithoutComments.strip(source)).isEqualTo(source);
    }

    @Test
    void a_long_comment_does_not_exhaust_the_stack() {
        String source = "/*\n" + " * line\n".repeat(50_000) + " */\nrun();\n";

        assertThat(WithoutComments.strip(source)).isEqualTo("run();\n");
    }
}
