package com.predictiq.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.admin.AdminRefusal;
import com.predictiq.kernel.Rejected;
import com.predictiq.platform.Json;
import com.predictiq.platform.Problem;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProblemCodeTest {

  @Test
  void a_problem_is_called_by_its_code() {
    Rejected refused = new Rejected(AdminRefusal.ADMIN_FORBIDDEN, "No.");
    assertThat(ProblemCode.in(Json.bytes(Problem.of(refused, "/x")))).contains("ADMIN_FORBIDDEN");
  }

  @Test
  void what_is_no_problem_has_no_code() {
    assertThat(ProblemCode.in("{\"code\":\"lower case\"}".getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
    assertThat(ProblemCode.in(new byte[0])).isEmpty();
  }
}
