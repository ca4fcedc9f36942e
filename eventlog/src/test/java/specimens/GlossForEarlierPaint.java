package specimens;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Before there was a choice, everything was painted matt. */
class GlossForEarlierPaint extends SingleEventUpcaster {

    private static final SimpleSerializedType FIRST = new SimpleSerializedType("thing-painted", "1");
    private static final SimpleSerializedType SECOND = new SimpleSerializedType("thing-painted", "2");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(FIRST);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(SECOND, JsonNode.class, payload -> ((ObjectNode) payload).put("gloss", "matt"));
    }
}
