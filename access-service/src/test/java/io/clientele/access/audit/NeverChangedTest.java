package io.clientele.access.audit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.mongodb.client.MongoCollection;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.clientele.platform.ledger.MongoRecorder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NeverChangedTest {

  private static final Pattern CHANGES =
      Pattern.compile("(update|delete|replace|findOneAnd|bulkWrite|drop|rename).*");

  private static boolean changes(JavaAccess<?> access) {
    return access.getTargetOwner().isAssignableTo(MongoCollection.class)
        && CHANGES.matcher(access.getName()).matches();
  }

  @Test
  @DisplayName("ACC-10 nothing that writes or reads the record can change it or take it away")
  void neverChanged() {
    var everything =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(
                "io.clientele.access.audit",
                "io.clientele.access.past",
                MongoRecorder.class.getPackageName());
    noClasses()
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe("change a collection", NeverChangedTest::changes))
        .because("what is on record is on record")
        .check(everything);
  }
}
