package org.plumbline.identity;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.tenancy.ClinicId;

/**
 * For whom an open page was made: one account in one clinic, or nobody yet. All tabs of a browser share one login: who moves
 * to another clinic in one of them would, from a page that still shows this one, write into that one.
 */
public final class PageOwner {
    private record Owner(AccountId account, ClinicId clinic) {}

    private PageOwner() {}

    /** From now on the page is this person’s. */
    public static void set(UI page, @Nullable SignedIn person) {
        ComponentUtil.setData(page, Owner.class, owner(person).orElse(null));
    }

    public static boolean is(UI page, @Nullable SignedIn person) {
        return Optional.ofNullable(ComponentUtil.getData(page, Owner.class)).equals(owner(person));
    }

    private static Optional<Owner> owner(@Nullable SignedIn person) {
        return Optional.ofNullable(person).map(each -> new Owner(each.account(), each.clinic()));
    }
}
