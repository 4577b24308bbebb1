package org.wangge.personnel.contact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.wangge.kit.id.Ids;
import org.wangge.kit.page.Cursor;
import org.wangge.kit.page.Page;
import org.wangge.kit.page.PageRequest;
import org.wangge.kit.page.Pages;

/** Who looked at whose contact, latest first. */
@ApplicationScoped
class ContactLog implements PanacheRepositoryBase<ContactAccess, UUID> {

    Page<ContactAccessView> of(UUID person, PageRequest page) {
        String newestFirst = " order by id desc";
        List<ContactAccess> accesses = (page.after == null
                        ? find("person = ?1" + newestFirst, person)
                        : find("person = ?1 and id < ?2" + newestFirst, person, after(page.after)))
                .range(0, page.limit)
                .list();
        return Pages.of(accesses, page.limit, ContactAccess::view, access -> Cursor.of(access.id()));
    }

    private static UUID after(String cursor) {
        return Ids.parse("after", Cursor.parts(cursor, 1).get(0));
    }
}
