package dev.linkwright.testing;

/** Stands between the program and its ports: what it gives back is what the program gets. */
public interface Watch {
    /** Nobody does. */
    Watch NOBODY = new Watch() {
        @Override
        public <T> T watch(Class<T> port, String name, T real) {
            return real;
        }
    };

    /** @param name of the port, such as crm, erp, journal */
    <T> T watch(Class<T> port, String name, T real);

    /** This one nearest to the real port, the other one nearest to the program. */
    default Watch under(Watch other) {
        Watch below = this;
        return new Watch() {
            @Override
            public <T> T watch(Class<T> port, String name, T real) {
                return other.watch(port, name, below.watch(port, name, real));
            }
        };
    }
}
