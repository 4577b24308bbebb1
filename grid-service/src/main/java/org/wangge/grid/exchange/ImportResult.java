package org.wangge.grid.exchange;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import did. */
@Schema(name = "ImportResult", examples = ImportResult.SAMPLE)
record ImportResult(UUID office, int created, int changed, int unchanged) {

    static final String SAMPLE =
            "{\"office\":\"0198c8a4-7d1e-7b6e-9a52-2f4f0f7b8c01\",\"created\":93,\"changed\":0,\"unchanged\":0}";
}
