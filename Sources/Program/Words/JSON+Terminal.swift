import Reports
import Wire

extension JSON {
  /// The value as a terminal may be sent it: what would act there instead of being read is escaped, so that it is
  /// still the same value; the canonical form has controls above 0x7E and changes of direction as they are.
  var harmlessText: String {
    var shown = ""
    for scalar in text.unicodeScalars {
      let character = String(scalar)
      if scalar.value < 0x7F || character.visible == character {
        shown += character
      } else {
        for unit in character.utf16 {
          let digits = String(unit, radix: 16)
          shown += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
    }
    return shown
  }
}
