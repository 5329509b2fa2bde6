package dev.linkwright.ui.erptab;

import dev.linkwright.connect.Compared;
import dev.linkwright.connect.UnfinishedCreate;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.erptab.TabRun.Busy;

/** An actor that Create has made exists, whatever becomes of its link. */
final class MadeActors {
    private final OpenTab tab;

    MadeActors(OpenTab tab) {
        this.tab = tab;
    }

    /** Leaves the actor of a pending link in the ERP, unconnected for now. */
    void keep(OperationId made, Compared compared, Runnable then) {
        keep(made, new Notice.Kept(compared.pending().plan().actor().type(), compared.pending().actorNumber()), then);
    }

    /** The same for one that was made and never came to be pending, or is not any more. */
    void keep(UnfinishedCreate unfinished) {
        keep(unfinished.operation(), new Notice.Kept(unfinished.type(), unfinished.number()), () -> {
        });
    }

    private void keep(OperationId made, Notice said, Runnable then) {
        tab.run().start(Busy.KEEPING, Sentence.of("erptab.work.keep"), () -> {
            tab.does().create().keep(made);
            return made;
        }, _ -> {
            tab.after(said);
            then.run();
        }, problem -> tab.fail(problem, () -> keep(made, said, then)));
    }
}
