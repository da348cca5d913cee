import Testing
import Wire

/// A text that is wrong, with the fact and the place that must be said of it.
struct Wrong: Sendable, CustomTestStringConvertible {
  let bytes: [UInt8]
  let offset: Int
  let fact: JSONError.Fact

  init(_ text: String, _ offset: Int, _ fact: JSONError.Fact) {
    self.init(Array(text.utf8), offset, fact)
  }

  init(_ bytes: [UInt8], _ offset: Int, _ fact: JSONError.Fact) {
    self.bytes = bytes
    self.offset = offset
    self.fact = fact
  }

  var testDescription: String { String(String(decoding: bytes.prefix(80), as: UTF8.self).debugDescription) }
}

/// The bytes of a text with some that no string can hold in the middle.
func bytes(_ before: String, _ middle: [UInt8], _ after: String) -> [UInt8] {
  Array(before.utf8) + middle + Array(after.utf8)
}

/// What is wrong with the bytes by the rules, or nothing.
func problem(_ bytes: [UInt8], _ rules: JSONText.Rules) -> JSONError? {
  do {
    _ = try JSONText(bytes, rules: rules)
    return nil
  } catch {
    return error
  }
}

/// The two lines of the test vector, and other texts in the one spelling.
let canonicalTexts: [String] = [
  #"{"id":"west-1","type":"level-measured","v":1,"on":"2025-11-03","recorded":"2025-11-03T14:05:11.123Z","by":"p-7k2m9qxa","data":{"person":"p-x4c8tamb","method":"i-coach","level":"B1","round":"2025-najaar"},"salt":"pB3k0yqPZ1mYw0Qm8b1xUg","hash":"I_aLD5KM_xokIvsFkhCSyiVhwLi1C9VX92jtVEhzvgc"}"#,
  #"{"id":"west-2","type":"event-corrected","v":1,"on":"2025-11-04","recorded":"2025-11-04T08:00:00.000Z","by":"p-7k2m9qxa","data":{"event":"west-1","data":{"level":"B2"},"reason":"typefout, zie \"notitie\""},"salt":"EBESExQVFhcYGRobHB0eHw","hash":"H4Aj7_2EGxKOZKmSWJldui4-3-6RvA9Fv6opwhkcuQs"}"#,
  #"{"id":"west-1","data":null,"erased":"WyT5ESE2q-ZpYPhyt-j3c60H1AVBCrJlXY94RSXijJo"}"#,
  #""""#, #""a""#, "0", "-1", "7", "9007199254740991", "-9007199254740991", "null", "[0]", "[[[[[[[[1]]]]]]]]",
  #"[1,"a",null,-2,{"b":[3]}]"#, #""\"\\\b\f\n\r\t""#, #""\u0000\u0001\u000b\u000e\u001f""#, #""/""#, "\"\u{7F}\"",
  "\"\u{80}é\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FEFF}\u{FFFF}\u{10000}\u{10FFFF}\"", "\"e\u{301}\"",
  "\"\u{2028}\u{2029}\"",
  #"{"":1}"#, #"{"a":1,"A":2}"#, "{\"é\":1,\"e\u{301}\":2}", #"{"a":{"a":1},"b":{"a":1}}"#, #"{"\n":1,"n":2}"#,
  #""0123456""#, #""01234567""#, #""012345678""#, #""0123456\"""#, #""01234567\"""#, "\"0123456é\"",
]
