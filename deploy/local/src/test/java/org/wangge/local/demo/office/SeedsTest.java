package org.wangge.local.demo.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** What seeds/README.md says of the grids. */
class SeedsTest {
    static final Seeds SEEDS = new Seeds(Path.of("..", "..", "seeds"));
    private static final List<Grid> GRIDS = SEEDS.grids();
    private static final double SQUARE_METRES_PER_DEGREE = 110_940.0 * 111_320 * Math.cos(Math.toRadians(34.75));

    @Test
    void there_are_1_14_69_and_9_grids_of_the_four_levels() {
        assertEquals(
                Map.of(1, 1L, 2, 14L, 3, 69L, 4, 9L),
                GRIDS.stream().collect(Collectors.groupingBy(Grid::level, Collectors.counting())));
        assertEquals(4, childrenOf("SDL-03").size());
        assertEquals(
                Map.of("RESIDENTIAL", 5L, "MARKET", 3L, "ENCLAVE", 1L),
                GRIDS.stream()
                        .filter(grid -> grid.level() == 4)
                        .collect(Collectors.groupingBy(Grid::kind, Collectors.counting())));
    }

    @Test
    void codes_are_unique_and_spell_the_tree() {
        assertEquals(GRIDS.size(), GRIDS.stream().map(Grid::code).distinct().count());
        for (var grid : GRIDS) {
            assertEquals(grid.level(), grid.code().split("-").length, grid.code());
            grid.parent()
                    .ifPresent(parent -> assertEquals(
                            parent, grid.code().substring(0, grid.code().lastIndexOf('-'))));
            assertEquals(grid.level() == 1, grid.parent().isEmpty(), grid.code());
        }
    }

    static List<Grid> grids() {
        return GRIDS;
    }

    @ParameterizedTest
    @MethodSource("grids")
    void every_boundary_is_valid_wound_as_geojson_asks_and_has_seven_digits(Grid grid) {
        assertTrue(grid.boundary().isValid(), grid.code());
        for (int i = 0; i < grid.boundary().getNumGeometries(); i++) {
            var part = (Polygon) grid.boundary().getGeometryN(i);
            assertTrue(Orientation.isCCW(part.getExteriorRing().getCoordinates()));
            for (int hole = 0; hole < part.getNumInteriorRing(); hole++) {
                assertTrue(!Orientation.isCCW(part.getInteriorRingN(hole).getCoordinates()));
            }
        }
        for (var point : grid.boundary().getCoordinates()) {
            assertEquals(Math.round(point.x * 1e7) / 1e7, point.x);
            assertEquals(Math.round(point.y * 1e7) / 1e7, point.y);
        }
    }

    @ParameterizedTest
    @MethodSource("grids")
    void the_children_of_a_grid_tile_it(Grid grid) {
        var children = childrenOf(grid.code());
        if (children.isEmpty()) {
            return;
        }
        Geometry[] pieces = children.stream().map(Grid::boundary).toArray(Geometry[]::new);
        assertTrue(CoverageValidator.isValid(pieces), grid.code() + ": shared corners differ, or there is an overlap");
        assertTrue(
                CoverageUnion.union(pieces).equalsTopo(grid.boundary()),
                grid.code() + " is not the sum of its children");
        double sum = 0;
        Set<Coordinate> corners = new HashSet<>();
        for (var piece : pieces) {
            sum += piece.getArea();
            corners.addAll(List.of(piece.getCoordinates()));
        }
        assertEquals(grid.boundary().getArea(), sum, 1e-12);
        assertTrue(corners.containsAll(List.of(grid.boundary().getCoordinates())), grid.code());
    }

    @Test
    void the_office_has_a_plausible_place_and_size() {
        var office = GRIDS.get(0).boundary();
        assertEquals(25e6, office.getArea() * SQUARE_METRES_PER_DEGREE, 2e6);
        assertEquals(34.75, office.getCentroid().getY(), 0.01);
        assertEquals(113.75, office.getCentroid().getX(), 0.01);
    }

    @Test
    void an_enclave_lies_inside_another_second_level_grid() {
        var enclave = grid("SDL-03-04-03");
        assertEquals("ENCLAVE", enclave.kind());
        assertEquals(2, grid("SDL-03").boundary().getNumGeometries());
        assertEquals(2, grid("SDL-03-04").boundary().getNumGeometries());
        var around = (Polygon) grid("SDL-02").boundary().getGeometryN(0);
        assertEquals(1, around.getNumInteriorRing());
        var hole = around.getFactory().createPolygon(around.getInteriorRingN(0).getCoordinates());
        assertTrue(hole.equalsTopo(enclave.boundary()), "the hole is the enclave");
        assertEquals(
                1,
                childrenOf("SDL-02").stream()
                        .filter(grid -> ((Polygon) grid.boundary().getGeometryN(0)).getNumInteriorRing() == 1)
                        .count());
    }

    @Test
    void every_name_that_is_not_the_sources_is_listed_as_made_up() {
        var list = SEEDS.json("made-up.json");
        Map<String, String> listed = new TreeMap<>();
        for (var names : List.of(
                list.path("sourceNames"),
                list.at("/madeUpNames/level2"),
                list.at("/madeUpNames/level3"),
                list.at("/madeUpNames/level4"))) {
            names.properties()
                    .forEach(name -> listed.put(name.getKey(), name.getValue().asText()));
        }
        assertEquals(GRIDS.stream().collect(Collectors.toMap(Grid::code, Grid::name)), listed);
        assertEquals(Set.of("商都路办事处", "南岗", "白佛", "五州汇富", "东瑞园"), new HashSet<>(values(list.path("sourceNames"))));
    }

    private static List<String> values(JsonNode names) {
        List<String> values = new ArrayList<>();
        names.forEach(name -> values.add(name.asText()));
        return values;
    }

    private static List<Grid> childrenOf(String code) {
        return GRIDS.stream()
                .filter(grid -> grid.parent().filter(code::equals).isPresent())
                .toList();
    }

    private static Grid grid(String code) {
        return new Office(SEEDS).grid(code);
    }
}
