package com.predictiq.acceptance.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.acceptance.model.Comparison.Disagreement;
import com.predictiq.acceptance.model.HistoryPlan;
import com.predictiq.acceptance.model.Tally;
import com.predictiq.acceptance.model.real.Product;
import com.predictiq.ledger.AuditReport;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The product on PostgreSQL and the model live through the same histories. After each step they
 * have given the same answer, and everybody has the same money.
 */
@ExtendWith({PreparesContainer.class, ArquillianExtension.class})
class ModelArquillianIT {

  @Inject private Product product;

  @Deployment
  static WebArchive application() {
    HistoryPlan plan = HistoryPlan.ofThisRun();
    return Deployed.application()
        .addPackages(
            false, plan::belongs, "com.predictiq.acceptance.model", Product.class.getPackageName())
        .addAsLibrary(plan.settings());
  }

  @Test
  void model_and_product_agree_on_every_answer_and_every_balance() {
    HistoryPlan plan = HistoryPlan.asDeployed();
    Tally tally = new Tally();
    assertThat(product.byItself(() -> firstDisagreement(plan, tally))).isEmpty();
    assertThat(product.byItself(product::audit)).matches(AuditReport::sound, "sound");
    assertThat(tally).matches(plan::satisfiedWith, "every answer");
  }

  private Optional<Disagreement> firstDisagreement(HistoryPlan plan, Tally tally) {
    return plan.seeds().stream()
        .map(seed -> product.compare(seed, HistoryPlan.STEPS, tally))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
