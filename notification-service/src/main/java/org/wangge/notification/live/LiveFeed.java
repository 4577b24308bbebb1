package org.wangge.notification.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wangge.notification.inbox.InboxEntry;
import org.wangge.notification.inbox.Inboxes;
import org.wangge.notification.message.Language;
import org.wangge.notification.preference.ReaderLanguage;

/** What streams show: an inbox from a sequence on. */
@ApplicationScoped
class LiveFeed {

    private static final int ROWS = 50;

    private final Inboxes inboxes;
    private final ReaderLanguage languages;

    LiveFeed(Inboxes inboxes, ReaderLanguage languages) {
        this.inboxes = inboxes;
        this.languages = languages;
    }

    /** The sequence the watcher has seen last; never one that their inbox has not reached. */
    long startOf(Watcher watcher) {
        long last = inboxes.lastSequencesOf(List.of(watcher.account())).getOrDefault(watcher.account(), 0L);
        return Math.min(watcher.after().orElse(last), last);
    }

    Language languageOf(Watcher watcher) {
        return languages.of(watcher.account(), watcher.languages());
    }

    /** The next entries in order, a bounded number. */
    List<InboxEntry> after(Watcher watcher, long sequence) {
        return inboxes.after(watcher.account(), sequence, ROWS);
    }
}
