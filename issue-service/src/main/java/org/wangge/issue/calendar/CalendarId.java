package org.wangge.issue.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
record CalendarId(@Column UUID office, @Column int year) implements Serializable {}
