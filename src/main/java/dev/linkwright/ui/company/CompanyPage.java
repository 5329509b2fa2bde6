package dev.linkwright.ui.company;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import jakarta.inject.Inject;

import dev.linkwright.browse.Card;
import dev.linkwright.browse.Records;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.ui.common.FxLoader;
import dev.linkwright.ui.common.Navigator;
import dev.linkwright.ui.common.RecordPage;
import dev.linkwright.ui.common.RecordSection;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** The page of a company for the main window. */
public final class CompanyPage implements RecordPage {
    private final CompanyViewModel viewModel;
    private final CompanyView view;
    private final RecordSection erp;
    private final ObservableValue<String> title;

    @Inject
    public CompanyPage(Records records, Work work, Texts texts, Navigator navigator, FxLoader loader,
            RecordSection.Factory sections) {
        viewModel = new CompanyViewModel(records::card, work);
        erp = sections.create(EntityType.COMPANY);
        view = loader.load(new CompanyView(viewModel, texts, navigator, erp)).view();
        title = viewModel.cardProperty().map(card -> card.map(Card::title).orElse(""));
    }

    @Override
    public EntityType type() {
        return EntityType.COMPANY;
    }

    @Override
    public Node node() {
        return view.root();
    }

    @Override
    public ObservableValue<String> title() {
        return title;
    }

    @Override
    public void show(CrmEntity entity) {
        viewModel.show(entity);
        erp.show(entity);
    }

    @Override
    public void changed(CrmEntity entity) {
        viewModel.changed(entity);
    }

    @Override
    public void refresh() {
        view.refresh();
    }

    @Override
    public void leave(Runnable goOn) {
        erp.leave(goOn);
    }

    @Override
    public void openInCrm() {
        view.openInCrm();
    }

    @Override
    public List<Part> parts() {
        if (viewModel.entityProperty().get().isEmpty()) {
            return List.of();
        }
        Part card = new Part(view.cardNode(), view::focusCard);
        Part section = new Part(view.sectionNode(), erp::requestFocus);
        return erp.available().getValue() ? List.of(card, section) : List.of(card);
    }
}
