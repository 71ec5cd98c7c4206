package org.plumbline.identity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Browsers whose session ended because somebody took their access away, so that the login page says so instead of leaving
 * them to wonder. Known only by a mark that the browser itself holds: strangers learn nothing. Forgotten with this process.
 */
@Component
public class EndedAccess {
    /** The attribute of a session that holds its browser’s mark. */
    public static final String MARK = EndedAccess.class.getName() + ".mark";

    private static final int MOST = 1000;

    private final Map<String, String> clinics = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    });

    public void note(String mark, String clinicName) {
        clinics.put(mark, clinicName);
    }

    /** The name of the clinic that this browser’s person has no longer access to. */
    public Optional<String> clinic(String mark) {
        return Optional.ofNullable(clinics.get(mark));
    }
}
