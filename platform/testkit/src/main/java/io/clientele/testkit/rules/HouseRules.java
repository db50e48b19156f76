package io.clientele.testkit.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Date;

/** The rules of the house. Each says why, and has a test that shows it can fail. */
public final class HouseRules {

  private static final String[] EDGE = {"..http..", "..mongo..", "..messaging..", "..mail.."};

  private HouseRules() {}

  /**
   * Rules know no technique.
   *
   * @param rules the packages that hold product rules
   */
  public static ArchRule rulesKnowNoTechnique(String... rules) {
    return noClasses()
        .that()
        .resideInAnyPackage(rules)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..",
            "com.mongodb..",
            "org.bson..",
            "org.apache.kafka..",
            "jakarta..",
            "tools.jackson..",
            "..platform.http..",
            "..platform.consume..")
        .because("a product rule must be testable without a container");
  }

  /** Adapters are doors, not halls: nothing in them is public but what a framework must see. */
  public static final ArchRule THE_EDGE_IS_HIDDEN =
      classes()
          .that()
          .resideInAnyPackage(EDGE)
          .and()
          .areTopLevelClasses()
          .should()
          .notBePublic()
          .allowEmptyShould(true)
          .because("what nobody else needs, nobody else may lean on");

  /** Folders are named after what they are about. */
  public static final ArchRule NOTHING_IS_NAMED_VAGUELY =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..util..", "..utils..", "..common..", "..helper..", "..impl..", "..model..")
          .orShould()
          .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto|DTO)")
          .because("a vague name hides what a thing is for");

  /** Time is a {@code Clock}. */
  public static final ArchRule TIME_IS_A_CLOCK =
      noClasses()
          .should()
          .accessTargetWhere(
              DescribedPredicate.describe(
                  "asks the machine for the time", HouseRules::asksTheMachineForTheTime))
          .because("a test must be able to say what time it is");

  // By a call or by a method reference; with a zone or without; but not with a clock.
  private static boolean asksTheMachineForTheTime(JavaAccess<?> access) {
    if (!(access.getTarget() instanceof CodeUnitAccessTarget asked)) {
      return false;
    }
    var owner = asked.getOwner();
    return switch (asked.getName()) {
      case "now" ->
          owner.getPackageName().equals("java.time")
              && asked.getRawParameterTypes().stream()
                  .noneMatch(one -> one.isEquivalentTo(Clock.class));
      case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
      case "<init>" -> owner.isEquivalentTo(Date.class) && asked.getRawParameterTypes().isEmpty();
      default -> false;
    };
  }

  /** Services never import each other. */
  public static ArchRule importsNoOtherService(String own) {
    return noClasses()
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "belong to another service",
                (JavaClass other) ->
                    other.getPackageName().startsWith("io.clientele.")
                        && !other.getPackageName().startsWith(own)
                        && !other.getPackageName().startsWith("io.clientele.platform")))
        .because("services talk by events; a shared class is a shared release");
  }

  /** Features do not go round in circles. */
  public static ArchRule noCycles(String base) {
    return slices()
        .matching(base + ".(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .because("what needs each other is one thing");
  }

  /** The main classes of a package and all below it. */
  public static JavaClasses mainClasses(String base) {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages(base);
  }

  /**
   * Checks a whole service.
   *
   * @param base its base package
   * @param rules its packages of rules
   */
  public static void check(String base, String... rules) {
    var ours = mainClasses(base);
    rulesKnowNoTechnique(rules).check(ours);
    THE_EDGE_IS_HIDDEN.check(ours);
    NOTHING_IS_NAMED_VAGUELY.check(ours);
    TIME_IS_A_CLOCK.check(ours);
    importsNoOtherService(base).check(ours);
    noCycles(base).check(ours);
  }
}
