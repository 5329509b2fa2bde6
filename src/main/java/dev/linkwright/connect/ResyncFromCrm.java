package dev.linkwright.connect;

import java.util.List;

import dev.linkwright.config.ErpConnection;

/**
 * <em>Resync from CRM</em>: sends the mapped values of the CRM to the ERP, whoever changed what since. It is counted before
 * it is run, and what was counted is what is run. Every call blocks and belongs on {@code Work}; every failure is a
 * {@link dev.linkwright.model.ProblemException}.
 */
public interface ResyncFromCrm {

    /** Is told how far it is, on the thread that works. */
    @FunctionalInterface
    interface Watch {
        /**
         * Told after each record.
         *
         * @param all how many there are
         */
        void at(int done, int all);
    }

    /** Through which connections it can be done, in the order of their priority. */
    List<ErpConnection> connections();

    /** Compares every record of the wish and tells what would be written. Writes nothing, and remembers nothing. */
    ResyncCount count(ResyncWish wish, Watch watch);

    /**
     * Writes what was counted, record by record under the journal. A record of which anything else would be written by now
     * is left as it is, and said.
     *
     * @param noBlankOverValue whether values that the CRM lacks stay in the ERP
     */
    ResyncReport run(ResyncCount counted, boolean noBlankOverValue, Watch watch);
}
