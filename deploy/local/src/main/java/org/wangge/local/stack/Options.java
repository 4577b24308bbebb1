package org.wangge.local.stack;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** What the command line asks for. */
record Options(boolean fresh, int port, Set<Service> without) {
    static final int PORT = 8080;
    static final String USAGE = """
            deploy/local/up [--fresh] [--port N] [--without SERVICE]...

              --fresh            begin with empty data
              --port N           the gateway's port (8080)
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
        Set<Service> without = EnumSet.noneOf(Service.class);
        Iterator<String> left = arguments.iterator();
        while (left.hasNext()) {
            String argument = left.next();
            switch (argument) {
                case "--fresh" -> fresh = true;
                case "--port" -> port = port(valueOf(argument, left));
                case "--without" -> without.add(service(valueOf(argument, left)));
                default -> throw new Misused("There is no option " + argument + ".\n\n" + USAGE);
            }
        }
        return new Options(fresh, port, without);
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

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw new Misused("--port needs a number from 1 to 65535, not " + text + ".");
        }
        throw new Misused("--port needs a number from 1 to 65535, not " + text + ".");
    }

    private static Service service(String name) {
        return Service.named(name).orElseThrow(() -> new Misused("There is no service " + name + ".\n\n" + USAGE));
    }
}
