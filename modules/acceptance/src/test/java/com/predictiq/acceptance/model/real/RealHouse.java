package com.predictiq.acceptance.model.real;

import com.predictiq.acceptance.model.Account;
import com.predictiq.acceptance.model.Command;
import com.predictiq.acceptance.model.House;
import com.predictiq.acceptance.model.Picture;
import com.predictiq.acceptance.model.Reply;
import com.predictiq.kernel.Rejected;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The product, for as long as one history. What was there before is not part of the picture. */
class RealHouse implements House {

  private final Product product;
  private final Numbers numbers = new Numbers();
  private final Picture before;

  RealHouse(Product product) {
    this.product = product;
    this.before = product.photographer().take(numbers);
  }

  @Override
  public Reply tell(Command command) {
    try {
      return answer(command);
    } catch (Rejected no) {
      return new Reply.Refused(no.refusal().name());
    } catch (RuntimeException failure) {
      return new Reply.Refused("not at all: " + failure); // told with the history that led to it
    }
  }

  @Override
  public Picture picture() {
    Picture now = product.photographer().take(numbers);
    Map<Account, BigInteger> balances = new HashMap<>(now.balances());
    before
        .balances()
        .forEach((account, amount) -> balances.merge(account, amount.negate(), BigInteger::add));
    return new Picture(balances, now.standings());
  }

  @Override
  public Map<String, String> imprint() {
    return product.photographer().imprint();
  }

  @Override
  public List<String> contradictions() {
    return product.witness().contradictions(numbers, product.photographer().take(numbers));
  }

  /** So that nothing of this history moves in the next. */
  void end() {
    product.markets().cancelAll(numbers);
    product.workers().run();
    product.members().sendAway(numbers);
  }

  private Reply answer(Command command) {
    if (command instanceof Command.TimePasses passes) {
      product.time().pass(passes.length());
      return Reply.done();
    } else if (command instanceof Command.WorkersRun) {
      product.workers().run();
      return Reply.done();
    } else if (product.members().tell(command, numbers)) {
      return Reply.done();
    }
    Optional<Reply> reply =
        product.markets().tell(command, numbers).or(() -> product.stakes().tell(command, numbers));
    return reply.orElseThrow(() -> new IllegalStateException("nobody tells " + command));
  }
}
