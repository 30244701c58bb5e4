package com.predictiq.chain.standalone;

/** What an operation moved, if it did: as Horizon lists it among payments. */
record Movement(String type, String from, String to, String muxedTo, String asset, long units) {}
