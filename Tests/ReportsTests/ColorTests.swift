import Domain
import Foundation
import Testing

@testable import Reports

@Suite struct `A colour` {
  private let rules = StyleSheet.rules(footer: "")

  /// The value after `name{…property:` in the style sheet.
  private func color(_ selector: String, _ property: String = "fill") throws -> String {
    let rule = try #require(rules.range(of: selector + "{"))
    let body = rules[rule.upperBound...].prefix { $0 != "}" }
    let value = try #require(body.range(of: property + ":#"))
    return String(body[value.upperBound...].prefix { $0.isHexDigit })
  }

  /// Relative luminance of WCAG 2.2.
  private func luminance(_ hex: String) throws -> Double {
    let digits = hex.count == 3 ? hex.map { "\($0)\($0)" }.joined() : hex
    let number = try #require(Int(digits, radix: 16))
    let parts = [number >> 16, number >> 8 & 255, number & 255].map { part -> Double in
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private func contrast(_ one: String, _ other: String) throws -> Double {
    let (one, other) = (try luminance(one), try luminance(other))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  @Test(arguments: Level.allCases)
  func `of a level carries its label`(level: Level) throws {
    let fill = try color("svg ." + level.className)
    #expect(try contrast(fill, level.labelStyle == .onLight ? "000000" : "ffffff") >= 4.8)
    #expect(try color("span." + level.className, "background") == fill)
  }

  @Test func `of the levels is the one that was chosen for all eyes, in order`() throws {
    #expect(
      try Level.allCases.map { try color("svg ." + $0.className) } == [
        "dfe318", "69cd5b", "21a685", "297a8e", "3e4c8a", "471365",
      ])
  }

  @Test(arguments: HeatMap.Shade.allCases)
  func `of a heat map carries its sign`(shade: HeatMap.Shade) throws {
    let fill = try color(".shade-\(shade.rawValue)")
    #expect(try contrast(fill, shade == .full ? "ffffff" : "000000") >= 4.5)
  }

  @Test(arguments: ["1a1a1a", "4d4d4d", "005a9c", "b35806"])
  func `of text is dark enough on white`(hex: String) throws {
    #expect(rules.contains("#" + hex))
    #expect(try contrast(hex, "ffffff") >= 4.5)
  }
}
