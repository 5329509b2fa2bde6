package dev.linkwright.erp.businesscentral;

import java.io.IOException;

import dev.linkwright.erp.contract.ContractKit;
import dev.linkwright.erp.contract.SyncConnectorContract;
import dev.linkwright.sandbox.erp.ErpAssumption.BlankOption;
import dev.linkwright.sandbox.erp.ErpAssumption.InOperator;
import dev.linkwright.sandbox.erp.ErpAssumption.LackOfRights;
import dev.linkwright.sandbox.erp.ErpAssumption.LastFullPage;
import dev.linkwright.sandbox.erp.ErpAssumption.LongSearchText;
import dev.linkwright.sandbox.erp.ErpAssumption.ManualNumbers;
import dev.linkwright.sandbox.erp.ErpAssumption.MissingRecord;
import dev.linkwright.sandbox.erp.ErpAssumption.NestedFunction;
import dev.linkwright.sandbox.erp.ErpAssumption.ProjectStamp;
import dev.linkwright.sandbox.erp.ErpAssumption.SameKey;
import dev.linkwright.sandbox.erp.ErpAssumption.StaleVersion;
import dev.linkwright.sandbox.erp.ErpAssumption.TextCase;
import dev.linkwright.sandbox.erp.ErpAssumption.VanishedSkipToken;
import dev.linkwright.sandbox.erp.ErpAssumption.VendorName;

/** The contract where everything that the documentation leaves open is the other way round. */
class BusinessCentralContractOtherwiseIT extends SyncConnectorContract {
    @Override
    protected ContractKit openKit() throws IOException {
        return new BusinessCentralKit("Business Central sandbox otherwise", StaleVersion.PRECONDITION_FAILED,
                SameKey.CONFLICT, InOperator.IGNORED, NestedFunction.CONDITION_IGNORED, TextCase.IGNORED,
                LongSearchText.REFUSED, BlankOption.ENCODED, ProjectStamp.ABSENT, MissingRecord.RESOURCE_NOT_FOUND,
                LackOfRights.SERVER_ERROR, ManualNumbers.ALLOWED, VendorName.MANDATORY,
                VanishedSkipToken.NO_LONGER_VALID, LastFullPage.NAMES_AN_EMPTY_NEXT);
    }
}
