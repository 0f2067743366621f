package org.deskbell.intake.upload;

import java.util.Set;

/** What a file goes through on its way in. */
interface Sieve {

    /** Pictures that can go through one; all others would keep what is to be taken out. */
    Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/webp");

    /** Where bytes go. */
    interface Outlet {
        void take(byte[] bytes, int from, int length);
    }

    void pass(byte[] bytes, int from, int length);

    /** Whether all so far was what its type says; otherwise the file is not to be kept. */
    boolean isSound();

    /** @param clean whether the place where a picture was taken is to be taken out */
    static Sieve of(String type, boolean clean, Outlet outlet) {
        if (clean) {
            switch (type) {
                case "image/jpeg" :
                    return new JpegSieve(outlet);
                case "image/png" :
                    return new PngSieve(outlet);
                case "image/webp" :
                    return new WebpSieve(outlet);
                default :
            }
        }
        return new Open(outlet);
    }

    /** For a file that is kept as it is. */
    record Open(Outlet outlet) implements Sieve {

        @Override
        public void pass(byte[] bytes, int from, int length) {
            outlet.take(bytes, from, length);
        }

        @Override
        public boolean isSound() {
            return true;
        }
    }
}
