package com.predictiq.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

class RouteNameTest {

  /** As somebody might write one. */
  @Path("/markets/{id}/")
  static class Resource {

    @GET
    public void all() {
      // asked for by reflection only
    }

    @GET
    @Path("comments/{comment}")
    public void one() {
      // asked for by reflection only
    }
  }

  @Test
  void a_route_is_called_as_the_code_has_it() throws NoSuchMethodException {
    assertThat(RouteName.of(asked("all"))).isEqualTo("/markets/{id}");
    assertThat(RouteName.of(asked("one"))).isEqualTo("/markets/{id}/comments/{comment}");
  }

  @Test
  void what_nobody_answers_has_one_name() {
    assertThat(RouteName.of(answered(null))).isEqualTo(RouteName.OTHER);
  }

  @Test
  void nor_has_what_the_container_answers_a_name_of_its_own() throws NoSuchMethodException {
    ResourceInfo options = new Answered(Object.class.getMethod("toString"), Object.class);
    assertThat(RouteName.of(options)).isEqualTo(RouteName.OTHER);
  }

  private static ResourceInfo asked(String method) throws NoSuchMethodException {
    return answered(Resource.class.getMethod(method));
  }

  private static ResourceInfo answered(Method method) {
    return new Answered(method, Resource.class);
  }

  private record Answered(Method getResourceMethod, Class<?> getResourceClass)
      implements ResourceInfo {}
}
