package org.wangge.local.stack;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the command line asks for. */
record Options(boolean fresh, int port, int shift, Set<Service> without) {
    static final int PORT = 8080;
    private static final int HIGHEST_PORT = 65535;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,4}");
    static final String USAGE = """
            deploy/local/up [--fresh] [--port N] [--shift N] [--without SERVICE]...

              --fresh            begin with empty data
              --port N           the gateway's port (8080)
              --shift N          add N to every other port (8081 to 8085, 15432, 19092)
              --without SERVICE  leave a service out, to run it yourself in its place:
                                 grid-service, personnel-service, issue-service, notification-service
            """;

    /** Somebody asked for what there is not; the message says what there is. */
    static final class Misused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misused(String message) {
            super(message);
        }
    }

    static Options parse(List<String> arguments) {
        boolean fresh = false;
        int port = PORT;
        int shift = 0;
        Set<Service> without = EnumSet.noneOf(Service.class);
        Iterator<String> left = arguments.iterator();
        while (left.hasNext()) {
            String argument = left.next();
            switch (argument) {
                case "--fresh" -> fresh = true;
                case "--port" -> port = number(argument, valueOf(argument, left));
                case "--shift" -> shift = number(argument, valueOf(argument, left));
                case "--without" -> without.add(service(valueOf(argument, left)));
                default -> throw new Misused("There is no option " + argument + ".\n\n" + USAGE);
            }
        }
        return new Options(fresh, port, shift, without);
    }

    Set<Service> services() {
        Set<Service> chosen = EnumSet.allOf(Service.class);
        chosen.removeAll(without);
        return chosen;
    }

    private static String valueOf(String option, Iterator<String> left) {
        if (!left.hasNext()) {
            throw new Misused(option + " needs a value.\n\n" + USAGE);
        }
        return left.next();
    }

    private static int number(String option, String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches() || Integer.parseInt(text) > HIGHEST_PORT) {
            throw new Misused(option + " needs a number from 1 to " + HIGHEST_PORT + ", not " + text + ".");
        }
        return Integer.parseInt(text);
    }

    private static Service service(String name) {
        return Service.named(name).orElseThrow(() -> new Misused("There is no service " + name + ".\n\n" + USAGE));
    }
}
