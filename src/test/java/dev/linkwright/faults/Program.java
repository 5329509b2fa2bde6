package dev.linkwright.faults;

import dev.linkwright.testing.Watch;

/** The program under test: as it is, or changed so that it behaves as a wrong one would. */
public interface Program {
    /** As it is. */
    Program AS_IT_IS = new Program() {
        @Override
        public Watch gateways() {
            return Watch.NOBODY;
        }

        @Override
        public Watch inside() {
            return Watch.NOBODY;
        }
    };

    /** What its calls become on their way out; made anew for each world. */
    Watch gateways();

    /** What it does otherwise before it calls anybody; made anew for each world. */
    Watch inside();
}
