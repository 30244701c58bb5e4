package com.predictiq.mail.notices;

import com.predictiq.mail.NoticeKind;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Something to be told, and how far the telling is: the audience it is with, and where in it.
 *
 * @param facts texts, flags and lists of texts that the templates ask for; a name that ends in
 *     {@code _at} is an instant, shown by the reader's clock
 */
record Announcement(
    UUID id,
    NoticeKind kind,
    Optional<UUID> subject,
    Map<String, Object> facts,
    Optional<String> audience,
    Optional<String> position) {}
