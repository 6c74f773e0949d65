//! A short name for a content. Not a protection against forgery: only equal and different matter here.

/// FNV-1a, 64 bit (Fowler, Noll, Vo): the same on every platform and with every compiler, unlike the standard
/// library's hashers.
pub(crate) struct Fingerprint(u64);

impl Fingerprint {
    pub(crate) fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    /// Adds a part and its length, so that two parts never read as one.
    pub(crate) fn add(&mut self, part: &[u8]) {
        for byte in part.iter().copied().chain((part.len() as u64).to_le_bytes()) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    /// 16 hexadecimal digits.
    pub(crate) fn hex(&self) -> String {
        format!("{:016x}", self.0)
    }
}

/// The fingerprint of one content, as 16 hexadecimal digits.
pub(crate) fn of(content: &[u8]) -> String {
    let mut fingerprint = Fingerprint::new();
    fingerprint.add(content);
    fingerprint.hex()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn has_sixteen_digits_and_tells_contents_apart() {
        assert_eq!(of(b"a").len(), 16);
        assert_eq!(of(b"a"), of(b"a"));
        assert_ne!(of(b"a"), of(b"b"));
    }

    #[test]
    fn moving_a_byte_between_parts_changes_it() {
        let of_parts = |parts: [&[u8]; 2]| {
            let mut fingerprint = Fingerprint::new();
            parts.iter().for_each(|part| fingerprint.add(part));
            fingerprint.hex()
        };
        assert_ne!(of_parts([b"ab", b"c"]), of_parts([b"a", b"bc"]));
    }
}
