package com.predictiq.launcher.container;

import com.predictiq.kernel.TimeOrderedIds;
import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Gives words to the bare refusals the container writes when it cannot read a request: every other
 * answer has passed our gate and carries a request id.
 */
final class SpeaksForTheContainer extends BaseFilter {

  private static final int STATUS = "HTTP/1.1 ".length();

  private final TimeOrderedIds ids;

  SpeaksForTheContainer(TimeOrderedIds ids) {
    this.ids = ids;
  }

  @Override
  public NextAction handleWrite(FilterChainContext context) {
    if (context.getMessage() instanceof Buffer answer && mayBeRefusal(answer)) {
      String head = answer.toStringContent(StandardCharsets.ISO_8859_1);
      if (BareRefusal.is(head)) {
        byte[] words = new BareRefusal(head).inOurWords(ids.next().toString());
        context.setMessage(Buffers.wrap(context.getMemoryManager(), words));
      }
    }
    return context.getInvokeAction();
  }

  /** Looked at for every answer, so it looks at two bytes. */
  private static boolean mayBeRefusal(Buffer answer) {
    int start = answer.position();
    return answer.remaining() > STATUS
        && answer.get(start) == 'H'
        && (answer.get(start + STATUS) == '4' || answer.get(start + STATUS) == '5');
  }
}
