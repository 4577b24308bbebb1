package org.wangge.grid.revision;

import java.util.List;
import java.util.UUID;
import org.wangge.grid.tree.Grid;

/** Told inside this process once a change to an office's tree is committed: the whole tree as it is from now on. */
public record TreeSettled(UUID office, long edition, List<Grid> living) {}
