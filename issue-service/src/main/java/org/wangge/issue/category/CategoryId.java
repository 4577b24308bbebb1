package org.wangge.issue.category;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

@Embeddable
record CategoryId(@Column String scheme, @Column String code) implements Serializable {}
