package org.plumbline.adherence.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.Band;
import org.plumbline.adherence.CaseloadRow;
import org.plumbline.adherence.CaseloadRow.Need;
import org.plumbline.adherence.CaseloadRow.Standing;
import org.plumbline.patients.PatientId;

/** What the address says: the words searched for, order, filter, and whose panel is open. Nonsense is the default. */
record CaseloadState(
        String search, Sort sort, Show show, @Nullable PatientId patient) {
    private static final String SEARCH = "q";
    private static final String SORT = "sort";
    private static final String SHOW = "show";
    private static final String PATIENT = "patient";

    enum Sort {
        SIGNALS(CaseloadRow.BY_NEED),
        ADHERENCE(Comparator.comparing(CaseloadRow::sevenDays).thenComparing(CaseloadRow.BY_NEED)),
        PAIN(Comparator.comparing(Sort::lastPain).reversed().thenComparing(CaseloadRow.BY_NEED)),
        RETEST(Comparator.comparing(CaseloadRow::retest, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(CaseloadRow.BY_NEED));

        private final Comparator<CaseloadRow> order;

        Sort(Comparator<CaseloadRow> order) {
            this.order = order;
        }

        Comparator<CaseloadRow> order() {
            return order;
        }

        private static int lastPain(CaseloadRow row) {
            return row.pain().isEmpty() ? -1 : row.pain().getLast().score();
        }
    }

    enum Show {
        ALL(row -> true),
        SIGNAL(row -> !row.news().isEmpty()),
        BEHIND(row -> row.need() == Need.SILENT || row.band() == Band.LOW),
        STOPPED(row -> row.standing() == Standing.PAUSED || row.standing() == Standing.HELD),
        NO_PLAN(row -> row.standing() == Standing.NO_PLAN);

        private final Predicate<CaseloadRow> admits;

        Show(Predicate<CaseloadRow> admits) {
            this.admits = admits;
        }

        boolean admits(CaseloadRow row) {
            return admits.test(row);
        }
    }

    static CaseloadState of(QueryParameters query) {
        return new CaseloadState(
                query.getSingleParameter(SEARCH).orElse(""),
                query.getSingleParameter(SORT)
                        .flatMap(word -> named(Sort.values(), word))
                        .orElse(Sort.SIGNALS),
                query.getSingleParameter(SHOW)
                        .flatMap(word -> named(Show.values(), word))
                        .orElse(Show.ALL),
                query.getSingleParameter(PATIENT).flatMap(CaseloadState::id).orElse(null));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String word) {
        return Arrays.stream(all).filter(each -> word(each).equals(word)).findFirst();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<PatientId> id(String word) {
        try {
            return Optional.of(new PatientId(UUID.fromString(word)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    QueryParameters query() {
        Map<String, String> query = new LinkedHashMap<>();
        if (!search.isEmpty()) query.put(SEARCH, search);
        if (sort != Sort.SIGNALS) query.put(SORT, word(sort));
        if (show != Show.ALL) query.put(SHOW, word(show));
        if (patient != null) query.put(PATIENT, patient.toString());
        return QueryParameters.simple(query);
    }

    CaseloadState searching(String words) {
        return new CaseloadState(words, sort, show, patient);
    }

    CaseloadState sorted(Sort by) {
        return new CaseloadState(search, by, show, patient);
    }

    CaseloadState showing(Show which) {
        return new CaseloadState(search, sort, which, patient);
    }

    CaseloadState selecting(@Nullable PatientId whom) {
        return new CaseloadState(search, sort, show, whom);
    }

    /** Whose row stands in the list. */
    boolean admits(CaseloadRow row) {
        return show.admits(row) && new NameSearch(search).matches(row.name());
    }
}
