import Testing
import Wire

@Suite struct `A text that people hand in` {
  static let right: [(String, JSON)] = [
    (" \t\r\n1\n", 1), ("true", true), ("false", false), ("null", nil), ("[]", []), ("{}", [:]), ("[ ]", []),
    ("{ }", [:]),
    ("[1 , 2]", [1, 2]), (#"{ "a" : 1 , "b" : [ true ] }"#, ["a": 1, "b": [true]]), (#""\/""#, "/"),
    (#""\u0041""#, "A"),
    (#""\u00e9\u00E9""#, "éé"), (#""\ud83d\ude00""#, "😀"), (#""\uD834\uDD1E""#, "𝄞"), (#""\u0000""#, "\0"),
    (#""\uFEFF""#, "\u{FEFF}"), (#""\u2028""#, "\u{2028}"), (#""\uFFFF""#, "\u{FFFF}"),
    ("[[],{},[[]]]", [[], [:], [[]]]),
    (#"{"\u0061b":1,"a":2}"#, ["ab": 1, "a": 2]), (#"["😀\n\\\"\b\f\r\t"]"#, ["😀\n\\\"\u{8}\u{C}\r\t"]),
    ("[9007199254740991,-9007199254740991,0]", [9_007_199_254_740_991, -9_007_199_254_740_991, 0]),
    (String(repeating: "[", count: 64) + String(repeating: "]", count: 64), nest(63)),
  ]

  static func nest(_ depth: Int) -> JSON { depth == 0 ? [] : [nest(depth - 1)] }

  @Test(arguments: right) func `is read for what it says`(text: String, value: JSON) throws {
    #expect(try JSON(JSONText(Array(text.utf8), rules: .free).root) == value)
  }

  @Test(arguments: canonicalTexts) func `may be in the one spelling`(text: String) {
    #expect(problem(Array(text.utf8), .free) == nil)
  }

  @Test(arguments: wrong + wrongEverywhere) func `is refused with fact and place`(text: Wrong) {
    #expect(problem(text.bytes, .free) == JSONError(text.fact, at: text.offset))
  }

  static let wrong: [Wrong] = [
    Wrong(" ", 1, .unfinished), Wrong("\u{B}1", 0, .unexpected(0x0B)), Wrong("\u{A0}1", 0, .unexpected(0xC2)),
    Wrong("[1,]", 3, .unexpected(0x5D)), Wrong("{\"a\":1,}", 7, .unexpected(0x7D)), Wrong("[1] x", 4, .trailing(0x78)),
    Wrong("1 1", 2, .trailing(0x31)), Wrong("{}\n{}", 3, .trailing(0x7B)), Wrong("tru", 3, .unfinished),
    Wrong("trux", 3, .unexpected(0x78)), Wrong("True", 0, .unexpected(0x54)), Wrong("truee", 4, .trailing(0x65)),
    Wrong("nul", 3, .unfinished), Wrong("NaN", 0, .unexpected(0x4E)), Wrong("[fals]", 5, .unexpected(0x5D)),
    Wrong("// x\n1", 0, .unexpected(0x2F)), Wrong("[1,/**/2]", 3, .unexpected(0x2F)),
    Wrong("'a'", 0, .unexpected(0x27)),
    Wrong(#"{a:1}"#, 1, .unexpected(0x61)), Wrong("{1:1}", 1, .unexpected(0x31)),
    Wrong("{\"a\"}", 4, .unexpected(0x7D)),
    Wrong("{\"a\" 1}", 5, .unexpected(0x31)), Wrong("{\"a\":}", 5, .unexpected(0x7D)),
    Wrong("{,}", 1, .unexpected(0x2C)),
    Wrong("[,1]", 1, .unexpected(0x2C)), Wrong("[1,,2]", 3, .unexpected(0x2C)), Wrong("[1 2]", 3, .unexpected(0x32)),
    Wrong("[1;2]", 2, .unexpected(0x3B)), Wrong("{\"a\":1]", 6, .unexpected(0x5D)), Wrong("[1}", 2, .unexpected(0x7D)),
    Wrong("{\"a\":1 \"b\":2}", 7, .unexpected(0x22)), Wrong("{\"a\":1,2}", 7, .unexpected(0x32)),
    Wrong("{ \"a\" : 1 , \"a\" : 2 }", 12, .duplicateKey("a")),
    Wrong(#"{"a":1,"\u0061":2}"#, 7, .duplicateKey("a")), Wrong(#"{"\u0061":1,"a":2}"#, 12, .duplicateKey("a")),
    Wrong(#"{"/":1,"\/":2}"#, 7, .duplicateKey("/")), Wrong(#"{"":1,"":2}"#, 6, .duplicateKey("")),
    Wrong(#""\ud800""#, 1, .escape(.loneSurrogate)), Wrong(#""\udc00""#, 1, .escape(.loneSurrogate)),
    Wrong(#""\ud800\ud800""#, 1, .escape(.loneSurrogate)), Wrong(#""\ud800\n""#, 1, .escape(.loneSurrogate)),
    Wrong(#""\ud800\u0041""#, 1, .escape(.loneSurrogate)), Wrong(#""\ud800x""#, 1, .escape(.loneSurrogate)),
    Wrong(#""\u00"#, 5, .unfinished), Wrong(#""\uD834\uDd"#, 11, .unfinished),
    Wrong("[1, 2", 5, .unfinished), Wrong(String(repeating: "[", count: 65), 64, .tooDeep(limit: 64)),
    Wrong(String(repeating: "{\"a\":", count: 100_000), 320, .tooDeep(limit: 64)),
    Wrong(String(repeating: " ", count: 1 << 20) + "1", 1 << 20, .tooLong(limit: 1 << 20)),
    Wrong([0xFF, 0xFE, 0x31, 0x00], 0, .unexpected(0xFF)), Wrong([0x31, 0x00], 1, .trailing(0x00)),
  ]

  @Test func `may have a thousand keys, and none of them twice`() {
    let keys = (0..<1_000).map { "\"k\($0)\":\($0)" }
    #expect(problem(Array("{\(keys.joined(separator: ","))}".utf8), .free) == nil)
    let doubled = keys + ["\"k7\":1", "\"\\u006b8\":1"]
    let text = Array("{\(doubled.joined(separator: ","))}".utf8)
    #expect(problem(text, .free)?.fact == .duplicateKey("k7"))
    #expect(problem(text, .free)?.offset == 1 + keys.map(\.utf8.count).reduce(0, +) + keys.count)
  }
}

/// What no rules allow.
let wrongEverywhere: [Wrong] = [
  Wrong("", 0, .unfinished), Wrong("[", 1, .unfinished), Wrong("{", 1, .unfinished), Wrong("[1", 2, .unfinished),
  Wrong("[1,", 3, .unfinished), Wrong("{\"a\"", 4, .unfinished), Wrong("{\"a\":", 5, .unfinished),
  Wrong("\"", 1, .unfinished),
  Wrong("\"a", 2, .unfinished), Wrong("\"\\", 2, .unfinished), Wrong("-", 1, .unfinished),
  Wrong("]", 0, .unexpected(0x5D)),
  Wrong("nul", 3, .unfinished), Wrong("nulx", 3, .unexpected(0x78)), Wrong("nan", 1, .unexpected(0x61)),
  Wrong("+5", 0, .unexpected(0x2B)), Wrong(".5", 0, .unexpected(0x2E)), Wrong("-a", 1, .number(.noDigits)),
  Wrong("--1", 1, .number(.noDigits)), Wrong("-Infinity", 1, .number(.noDigits)), Wrong("[-]", 2, .number(.noDigits)),
  Wrong("01", 0, .number(.leadingZero)), Wrong("-01", 1, .number(.leadingZero)), Wrong("00", 0, .number(.leadingZero)),
  Wrong("-0", 0, .number(.negativeZero)), Wrong("[-0]", 1, .number(.negativeZero)), Wrong("1.5", 1, .number(.fraction)),
  Wrong("1.", 1, .number(.fraction)), Wrong("0.0", 1, .number(.fraction)), Wrong("1e400", 1, .number(.exponent)),
  Wrong("1E5", 1, .number(.exponent)), Wrong("0e0", 1, .number(.exponent)), Wrong("0x10", 1, .trailing(0x78)),
  Wrong("2,5", 1, .trailing(0x2C)), Wrong("1_000", 1, .trailing(0x5F)), Wrong("٣", 0, .unexpected(0xD9)),
  Wrong("３", 0, .unexpected(0xEF)), Wrong("9007199254740992", 0, .number(.outOfRange)),
  Wrong("9007199254740993", 0, .number(.outOfRange)), Wrong("-9007199254740992", 0, .number(.outOfRange)),
  Wrong("[99999999999999999999999999]", 1, .number(.outOfRange)),
  Wrong("18446744073709551617", 0, .number(.outOfRange)),
  Wrong("{\"a\":1,\"b\":2,\"a\":3}", 13, .duplicateKey("a")), Wrong(#"{"a\n":1,"a\n":2}"#, 9, .duplicateKey("a\n")),
  Wrong("{\"a\":{\"b\":1,\"b\":2}}", 12, .duplicateKey("b")),
  Wrong(#""\x""#, 2, .escape(.unknown(0x78))), Wrong(#""\'""#, 2, .escape(.unknown(0x27))),
  Wrong(#""\U0041""#, 2, .escape(.unknown(0x55))), Wrong("\"\\\n\"", 2, .escape(.unknown(0x0A))),
  Wrong(#""\u12""#, 5, .escape(.notHexadecimal(0x22))), Wrong(#""\u12g4""#, 5, .escape(.notHexadecimal(0x67))),
  Wrong(#""\u+123""#, 3, .escape(.notHexadecimal(0x2B))),
  Wrong("\"\n\"", 1, .control(0x0A)), Wrong("\"a\tb\"", 2, .control(0x09)), Wrong("\"\r\n\"", 1, .control(0x0D)),
  Wrong("\"a\0b\"", 2, .control(0x00)), Wrong("\"1234567\u{1F}\"", 8, .control(0x1F)),
  Wrong("\0", 0, .unexpected(0x00)),
  Wrong("[\0]", 1, .unexpected(0x00)), Wrong("1\0", 1, .trailing(0x00)), Wrong("\u{FEFF}1", 0, .byteOrderMark),
  Wrong("{\"a\":1}{\"a\":1}", 7, .trailing(0x7B)), Wrong("\"a\"\"b\"", 3, .trailing(0x22)),
  Wrong("<<<<<<< HEAD", 0, .unexpected(0x3C)), Wrong("=======", 0, .unexpected(0x3D)),
  Wrong(">>>>>>> b", 0, .unexpected(0x3E)),
  Wrong(bytes("\"", [0x80], "\""), 1, .invalidUTF8(0x80)), Wrong(bytes("\"", [0xFF], "\""), 1, .invalidUTF8(0xFF)),
  Wrong(bytes("\"", [0xC0, 0xAF], "\""), 1, .invalidUTF8(0xC0)),
  Wrong(bytes("\"", [0xC1, 0xBF], "\""), 1, .invalidUTF8(0xC1)),
  Wrong(bytes("\"", [0xE0, 0x9F, 0xBF], "\""), 1, .invalidUTF8(0xE0)),
  Wrong(bytes("\"", [0xED, 0xA0, 0x80], "\""), 1, .invalidUTF8(0xED)),
  Wrong(bytes("\"", [0xED, 0xBF, 0xBF], "\""), 1, .invalidUTF8(0xED)),
  Wrong(bytes("\"", [0xF0, 0x8F, 0xBF, 0xBF], "\""), 1, .invalidUTF8(0xF0)),
  Wrong(bytes("\"", [0xF4, 0x90, 0x80, 0x80], "\""), 1, .invalidUTF8(0xF4)),
  Wrong(bytes("\"", [0xF5, 0x80, 0x80, 0x80], "\""), 1, .invalidUTF8(0xF5)),
  Wrong(bytes("\"12345678", [0xC3], "\""), 9, .invalidUTF8(0xC3)),
  Wrong(bytes("\"", [0xE2, 0x82], "\""), 1, .invalidUTF8(0xE2)),
  Wrong(bytes("\"", [0xF0, 0x9F, 0x98], ""), 1, .invalidUTF8(0xF0)),
  Wrong(bytes("\"caf", [0xE9], "\""), 4, .invalidUTF8(0xE9)),
  Wrong(bytes("{\"", [0xC3], "\":1}"), 2, .invalidUTF8(0xC3)),
  Wrong(bytes("[", [0xC3, 0xA9], "]"), 1, .unexpected(0xC3)),
]
