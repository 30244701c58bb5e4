package com.predictiq.wagers.internal;

import com.predictiq.wagers.PlaceWager;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** One alone is placed with its refusal thrown, so that nothing of it stays. */
@ApplicationScoped
class ServesStakes implements Counter.Clerk {

  private final PlacesStakes places;

  @Inject
  ServesStakes(PlacesStakes places) {
    this.places = places;
  }

  @Override
  public List<Answer> serve(List<PlaceWager> commands) {
    return commands.size() == 1
        ? List.of(Answer.placed(places.place(commands.get(0))))
        : places.placeAll(commands);
  }
}
