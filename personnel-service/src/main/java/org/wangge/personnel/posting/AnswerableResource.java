package org.wangge.personnel.posting;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.problem.Malformed;
import org.wangge.kit.problem.NotAllowed;
import org.wangge.kit.problem.Sentence;
import org.wangge.personnel.authority.Authority;
import org.wangge.personnel.territory.Today;

/** Who answers for a grid, over HTTP. */
@Path("/v1/postings/answerable")
@Tag(name = "postings")
class AnswerableResource {

    private final AnswerChain chain;
    private final Authority authority;
    private final Today today;

    AnswerableResource(AnswerChain chain, Authority authority, Today today) {
        this.chain = chain;
        this.authority = authority;
        this.today = today;
    }

    @GET
    @Operation(
            operationId = "whoAnswers",
            summary = "Who answers for a grid, from its lead up to the office's",
            description = "For staff everywhere, and for anybody about the grids they are posted to and those below.")
    @APIResponse(responseCode = "200", description = "The line, the grid itself first; a grid without a lead is vacant")
    @APIResponse(responseCode = "404", description = "No such grid is known here")
    public List<Answerable> whoAnswers(
            @QueryParam("grid") @Parameter(description = "The grid", required = true) @Nullable UUID grid,
            @QueryParam("at") @Parameter(description = "The day; today if absent", example = "2014-09-15") @Nullable
                    String at) {
        if (grid == null) {
            throw new Malformed("grid", Sentence.of("name-the-grid"));
        }
        if (!authority.toAskWhoAnswers().covers(grid)) {
            throw new NotAllowed();
        }
        LocalDate day = at == null ? today.get() : Days.parse("at", at);
        return chain.of(grid, day);
    }
}
