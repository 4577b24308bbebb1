package org.wangge.personnel.people;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.page.PageRequest;

/** Which people a caller asks for; a {@code @BeanParam}. */
public class PeopleQuery extends PageRequest {

    @QueryParam("q")
    @Size(max = 50)
    @Pattern(regexp = "\\P{Cntrl}*", message = "{person.words}")
    @Parameter(description = "Part of the name, or beginning of the number", example = "韩")
    public @Nullable String q;

    @QueryParam("occupation")
    @Parameter(description = "Only people of this occupation")
    public @Nullable Occupation occupation;

    @QueryParam("grid")
    @Parameter(description = "Only people posted today in this grid or below it")
    public @Nullable UUID grid;
}
