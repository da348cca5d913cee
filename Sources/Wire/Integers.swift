extension FixedWidthInteger {
  /// Reads a whole number in the one way it is written: digits of ASCII, no sign but a minus, no zero in front.
  ///
  /// `Int(_:)` by itself would take `+5`, `007` and `-0` as well (faults.md section 1).
  public init?(spelled text: some StringProtocol) {
    guard let number = Self(text), String(number).utf8.elementsEqual(text.utf8) else { return nil }
    self = number
  }
}
