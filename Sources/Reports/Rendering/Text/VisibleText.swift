import Wire

extension String {
  /// This text with everything shown that would act instead of being read: controls as carets (`^[` for escape),
  /// invisible characters and changes of direction as their code point (`‹U+202E›`).
  ///
  /// Text that people stored must not move a cursor, colour a terminal or turn a line around.
  public var visible: String {
    guard !utf8.span.isPlain, unicodeScalars.contains(where: \.acts) else { return self }
    var shown = ""
    for scalar in unicodeScalars {
      shown.append(contentsOf: scalar.visible)
    }
    return shown
  }
}

extension Swift.Span<UInt8> {
  /// Whether all of it is letters, digits and signs of ASCII: such text is shown as it is, each byte in one cell.
  var isPlain: Bool {
    guard count >= 8 else {
      for index in indices where !(0x20...0x7E).contains(self[index]) { return false }
      return true
    }
    var index = 0
    while index + 8 < count {
      guard isPlain(at: index) else { return false }
      index += 8
    }
    // The last eight overlap those before them.
    return isPlain(at: count - 8)
  }

  private func isPlain(at index: Int) -> Bool {
    let bytes = EightBytes(word(at: index))
    return bytes.areASCII && bytes.isIn(0x20...0x7E) == EightBytes.all
  }
}

extension Unicode.Scalar {
  /// Whether this is a letter, digit or sign that is known to be one without looking up its properties.
  var isPlain: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x2010...0x2027, 0x2030...0x205E, 0x2070...0x20CF, 0x2100...0x2319,
      0x2500...0x25FC:
      true
    default: false
    }
  }

  fileprivate var acts: Bool {
    if isPlain { return false }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return isBlankFiller
    }
  }

  fileprivate var visible: String {
    guard acts else { return String(self) }
    return properties.generalCategory == .control ? caretNotation : codePointNotation
  }

  /// As terminals have echoed controls since the seventies; the second set (0x80 to 0x9F) as the escape it abbreviates.
  private var caretNotation: String {
    switch value {
    case 0x00...0x1F: "^" + Self.letter(value + 0x40)
    case 0x7F: "^?"
    default: "^[" + Self.letter(value - 0x40)
    }
  }

  private var codePointNotation: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "‹U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "›"
  }

  /// Letters that are drawn as nothing, though Unicode does not call them format characters.
  private var isBlankFiller: Bool {
    switch value {
    case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0: true
    default: false
    }
  }

  private static func letter(_ value: UInt32) -> String {
    Unicode.Scalar(value).map { String($0) } ?? "?"
  }
}
