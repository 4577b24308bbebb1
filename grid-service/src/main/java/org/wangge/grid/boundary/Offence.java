package org.wangge.grid.boundary;

import org.locationtech.jts.geom.Geometry;

/** The ground over which two boundaries disagree: in degrees, with its size. */
public record Offence(Geometry area, double squareMetres) {}
