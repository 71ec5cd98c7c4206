package org.plumbline.input;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.plumbline.support.TestClinic;

/**
 * A form as somebody meets it.
 *
 * @param made the classes that make its fields
 * @param open opens it anew in a clinic of its own
 * @param submit the button that sends it off
 * @param within the class of the part that holds it, where more than it stands on the page; else nothing
 * @param sound by caption, what has to stand in a field so that the form is accepted and changes something
 */
record Form(List<String> made, Supplier<TestClinic> open, String submit, String within, Map<String, Object> sound) {
    static Form of(String made, Supplier<TestClinic> open, String submit, Object... sound) {
        var values = new LinkedHashMap<String, Object>();
        for (int i = 0; i < sound.length; i += 2) values.put((String) sound[i], sound[i + 1]);
        return new Form(Arrays.asList(made.split(" ")), open, submit, "", values);
    }

    /** Each change is sent at once. */
    Form partOf(String className) {
        return new Form(made, open, submit, className, sound);
    }
}
