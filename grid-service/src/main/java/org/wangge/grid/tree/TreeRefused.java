package org.wangge.grid.tree;

import java.util.List;
import java.util.UUID;
import org.wangge.kit.place.GeoJson;
import org.wangge.kit.problem.Refusal;

/** The tree would break its rules. As an answer it tells of the first and shows where; an import tells of all. */
public final class TreeRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<Objection> objections;

    public TreeRefused(List<Objection> objections) {
        super(
                objections.get(0).rule().status(),
                objections.get(0).rule().slug(),
                objections.get(0).arguments().toArray());
        this.objections = List.copyOf(objections);
        with("grid", objections.get(0).grid());
        objections.get(0).where().ifPresent(area -> with("where", GeoJson.of(area)));
    }

    /** The named parent is no grid at all, so there is no tree to open. */
    public static TreeRefused noSuchParent(UUID grid, String code, UUID parent) {
        return new TreeRefused(
                List.of(new Objection(grid, Rule.PARENT_EXISTS, List.of(code, parent.toString()), null)));
    }

    /** The id of a new office is an office's already. */
    public static TreeRefused idTaken(UUID id) {
        return new TreeRefused(List.of(new Objection(id, Rule.ID_UNIQUE, List.of(id.toString()), null)));
    }

    public List<Objection> objections() {
        return objections;
    }
}
