import Testing
import Wire

@Suite struct `A checksum` {
  /// The bytes and results of the algorithm's own sanity check, and two known texts.
  @Test(
    arguments: [
      (0, 0, 0xEF46_DB37_51D8_E999), (1, 0, 0xE934_A84A_DB05_2768), (4, 0, 0x9136_A0DC_A574_57EE),
      (14, 0, 0x8282_DCC4_994E_35C8), (222, 0, 0xB641_AE8C_B691_C174),
      (0, 0x9E37_79B1, 0xAC75_FDA2_929B_17EF), (1, 0x9E37_79B1, 0x5014_6076_43A9_B4C3),
      (4, 0x9E37_79B1, 0xCAAB_286B_D8E9_FDB5), (14, 0x9E37_79B1, 0xC3BD_6BF6_3DEB_6DF0),
      (222, 0x9E37_79B1, 0x20CB_8AB7_AE10_C14A),
      // Further lengths, computed by the reference implementation.
      (8, 0, 0xCDBC_F538_E71D_1348), (31, 0, 0x299B_39A2_90E6_D783), (32, 0, 0x18B2_1649_2BB4_4B70),
      (33, 0, 0x55C8_DC3E_578F_5B59), (63, 0, 0xA9EF_BE0F_A0F3_F4E7), (64, 0, 0xEF55_8F8A_CAC2_B5CD),
    ] as [(Int, UInt64, UInt64)])
  func `agrees with its author's`(count: Int, seed: UInt64, hash: UInt64) {
    var generator: UInt64 = 0x9E37_79B1
    let bytes = (0..<count).map { _ in
      defer { generator &*= 0x9E37_79B1_85EB_CA8D }
      return UInt8(truncatingIfNeeded: generator >> 56)
    }
    #expect(XXH64.hash(of: bytes.span, seed: seed) == hash)
  }

  @Test(
    arguments: [
      ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
      ("Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1),
    ] as [(String, UInt64)])
  func `of a known text is known`(text: String, hash: UInt64) {
    #expect(XXH64.hash(of: Array(text.utf8).span) == hash)
  }

  @Test func `differs after any changed bit`() {
    let bytes = (0..<100).map { UInt8($0) }
    let hash = XXH64.hash(of: bytes.span)
    for bit in 0..<800 {
      var changed = bytes
      changed[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(XXH64.hash(of: changed.span) != hash)
    }
  }
}
