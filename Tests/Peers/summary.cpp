// The summary of README.md in C++ on simdjson's on-demand parser: summary AS-OF FILE...
//
// Blocks of a megabyte, documents in one stream, fields in the order in which they stand, people interned in one table:
// what somebody who wants it fast would write, on one thread.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <map>
#include <string>
#include <string_view>
#include <unistd.h>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "simdjson.h"

using simdjson::ondemand::object;
using std::string_view;

static int day(string_view text) {
  auto digit = [&](int at) { return text[at] - '0'; };
  return (digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)) * 10000 +
         (digit(5) * 10 + digit(6)) * 100 + digit(8) * 10 + digit(9);
}

static int year_of(int day) { return day / 10000 - (day / 100 % 100 < 8); }
static int a_year_before(int day) { return day % 10000 == 229 ? day - 10001 : day - 10000; }

/// Numbers from 0 for keys of 64 bits, by open addressing.
class Interning {
  std::vector<uint64_t> keys;
  std::vector<int32_t> numbers;
  int32_t count = 0;

 public:
  Interning() : keys(1 << 12), numbers(1 << 12, -1) {}

  int32_t size() const { return count; }

  int32_t operator()(uint64_t key) {
    size_t place = slot(key);
    if (numbers[place] >= 0) return numbers[place];
    if (size_t(count) * 2 > keys.size()) {
      Interning larger(keys.size() * 2);
      for (size_t old = 0; old < keys.size(); old++)
        if (numbers[old] >= 0) larger.put(keys[old], numbers[old]);
      keys.swap(larger.keys);
      numbers.swap(larger.numbers);
      place = slot(key);
    }
    keys[place] = key;
    return numbers[place] = count++;
  }

  /// The number of a key, -1 when there is none.
  int32_t find(uint64_t key) const { return numbers[slot(key)]; }

 private:
  explicit Interning(size_t size) : keys(size), numbers(size, -1) {}

  void put(uint64_t key, int32_t number) {
    size_t place = slot(key);
    keys[place] = key;
    numbers[place] = number;
  }

  size_t slot(uint64_t key) const {
    size_t place = (key * 0x9E3779B97F4A7C15u) >> 20 & (keys.size() - 1);
    while (numbers[place] >= 0 && keys[place] != key) place = (place + 1) & (keys.size() - 1);
    return place;
  }
};

struct Person {
  int team = -1, joined = 0, started = 0;
  bool in = false, teaches = false, merged = false, paused = false;
  uint8_t outcome = 0;
  uint32_t done = 0;
};

struct Measurement { uint64_t event; int32_t person; int on; uint8_t rank, level; };
struct Session { int year, minutes; };
struct Attendance { uint64_t event, session; int32_t person; int minutes; };
struct Correction { int on = 0, level = -1; };

static constexpr std::array<string_view, 6> levels = {"A1", "A2", "B1", "B2", "C1", "C2"};
static constexpr int sizes[6] = {4, 3, 4, 3, 3, 5};
static constexpr int limits[6][5] = {{4, 7, 10, 13, 15}, {3, 5, 7, 9, 11}, {4, 7, 10, 13, 15},
                                     {3, 5, 7, 9, 11}, {3, 5, 7, 9, 11}, {5, 8, 12, 16, 19}};

static int level_of(string_view text) { return (text[0] - 'A') * 2 + text[1] - '1'; }

struct Log {
  int asof;
  Interning people, teams, writers;
  std::vector<Person> persons;
  std::vector<std::string> team_names;
  std::vector<bool> formed;
  std::vector<Measurement> measured;
  std::vector<Attendance> attended, coached;
  std::unordered_map<uint64_t, Session> workshops, coachings;
  std::unordered_map<uint64_t, Correction> corrected;
  std::unordered_set<uint64_t> retracted;
  std::vector<std::string> steps, programme;
  std::unordered_map<uint64_t, std::string> canvas;
  std::unordered_map<std::string, int> team_numbers;

  int32_t person(string_view code) {
    uint64_t key;
    memcpy(&key, code.data() + 2, 8);
    int32_t number = people(key);
    if (size_t(number) == persons.size()) persons.emplace_back();
    return number;
  }

  int team(string_view code) {
    auto [place, is_new] = team_numbers.try_emplace(std::string(code), int(team_names.size()));
    if (is_new) {
      team_names.emplace_back(code);
      formed.push_back(false);
    }
    return place->second;
  }

  /// The writer and the number in one word; writers have at most eight characters here.
  uint64_t event(string_view id) {
    size_t hyphen = id.find('-');
    uint64_t name = 0, number = 0;
    memcpy(&name, id.data(), std::min<size_t>(hyphen, 8));
    for (char digit : id.substr(hyphen + 1)) number = number * 10 + (digit - '0');
    return uint64_t(writers(name)) << 48 | number;
  }

  static int derived(std::array<int, 6> ranks) {
    std::sort(ranks.begin(), ranks.end());
    return ranks[2];
  }

  void measure(uint64_t id, int on, object data) {
    Measurement measurement{id, 0, on, 0, 0};
    for (auto field : data) {
      string_view name = field.unescaped_key();
      if (name == "person") measurement.person = person(string_view(field.value().get_string()));
      if (name == "method") {
        string_view method = field.value().get_string();
        measurement.rank = method == "self" ? 2 : method == "peer" ? 1 : 0;
      }
      if (name == "level") {
        measurement.level = level_of(string_view(field.value().get_string()));
        break;
      }
      if (name == "areas") {
        std::array<int, 6> ranks{};
        int count = 0;
        for (auto area : field.value().get_object()) ranks[count++] = level_of(string_view(area.value().get_string()));
        measurement.level = derived(ranks);
        break;
      }
      if (name == "scores") {
        std::array<int, 6> ranks{};
        auto scores = field.value().get_object();
        for (int area = 0; area < 6; area++) {
          int sum = 0;
          for (int number = 1; number <= sizes[area]; number++) {
            char key[4] = {char('1' + area), '.', char('0' + number), 0};
            sum += int(int64_t(scores.find_field(string_view(key, 3)).get_int64()));
          }
          for (int limit : limits[area]) ranks[area] += sum > limit;
        }
        measurement.level = derived(ranks);
        break;
      }
    }
    measured.push_back(measurement);
  }

  void take(object line) {
    string_view id = line.find_field("id").get_string();
    string_view type = line.find_field("type").get_string();
    int on = day(string_view(line.find_field("on").get_string()));
    auto data = [&] { return line.find_field("data").get_object().value(); };
    auto text = [](object& from, const char* name) { return string_view(from.find_field(name).get_string()); };
    if (type == "level-measured") return measure(event(id), on, data());
    if (type == "workshop-attended" || type == "coaching-attended") {
      object from = data();
      bool workshop = type[0] == 'w';
      uint64_t session = event(text(from, workshop ? "workshop" : "coaching"));
      int32_t who = person(text(from, "person"));
      int64_t minutes = -1;
      if (workshop && from.find_field("minutes").get_int64().get(minutes)) minutes = -1;
      (workshop ? attended : coached).push_back({workshop ? event(id) : 0, session, who, int(minutes)});
      return;
    }
    if (type == "event-corrected") {
      object from = data();
      Correction correction;
      uint64_t target = 0;
      for (auto field : from) {
        string_view name = field.unescaped_key();
        if (name == "event") target = event(string_view(field.value().get_string()));
        if (name == "data") correction.level = level_of(string_view(field.value().get_object()["level"].get_string()));
        if (name == "on") correction.on = day(string_view(field.value().get_string()));
      }
      corrected[target] = correction;
      return;
    }
    if (type == "event-retracted") {
      object from = data();
      retracted.insert(event(text(from, "event")));
      return;
    }
    if (type == "person-merged") {
      object from = data();
      persons[person(text(from, "person"))].merged = true;
      return;
    }
    if (on > asof) return;
    if (type == "workshop-held" || type == "coaching-held") {
      object from = data();
      int64_t minutes = from.find_field("minutes").get_int64();
      (type[0] == 'w' ? workshops : coachings)[event(id)] = {year_of(on), int(minutes)};
    } else if (type == "person-joined") {
      object from = data();
      Person& joined = persons[person(text(from, "person"))];
      joined.team = team(text(from, "team"));
      string_view function = text(from, "function");
      joined.teaches = function == "docent" || function == "instructeur";
      joined.joined = on;
      joined.in = true;
    } else if (type == "person-moved") {
      object from = data();
      int32_t who = person(text(from, "person"));
      persons[who].team = team(text(from, "team"));
    } else if (type == "person-left") {
      object from = data();
      persons[person(text(from, "person"))].in = false;
    } else if (type == "team-formed") {
      object from = data();
      int number = team(text(from, "team"));
      formed[number] = true;
    } else if (type.substr(0, 12) == "canvas-step-") {
      object from = data();
      int number = team(text(from, "team"));
      canvas[uint64_t(number) << 32 | step(text(from, "step"))] = type.substr(12);
    } else if (type == "adoption-route-adopted" || type == "onboarding-programme-adopted") {
      object from = data();
      for (auto one : from.find_field("steps").get_array())
        (type[0] == 'a' ? steps : programme).emplace_back(string_view(one.get_object()["step"].get_string()));
    } else if (type.substr(0, 11) == "onboarding-") {
      object from = data();
      Person& newcomer = persons[person(text(from, "person"))];
      string_view what = type.substr(11);
      if (what == "started") newcomer.started = on;
      if (what == "paused") newcomer.paused = true;
      if (what == "resumed") newcomer.paused = false;
      if (what == "ended") newcomer.outcome = text(from, "outcome") == "completed" ? 3 : 4;
      if (what == "step-completed") {
        string_view code = text(from, "step");
        for (size_t index = 0; index < programme.size(); index++)
          if (programme[index] == code) newcomer.done |= 1u << index;
      }
    }
  }

  uint32_t step(string_view code) {
    for (size_t index = 0; index < steps.size(); index++)
      if (steps[index] == code) return uint32_t(index);
    return uint32_t(steps.size());
  }

  void read(const char* path) {
    static std::vector<char> block((1 << 20) + 65536 + simdjson::SIMDJSON_PADDING);
    static simdjson::ondemand::parser parser;
    int file = open(path, O_RDONLY);
    if (file < 0) exit(66);
    size_t held = 0;
    for (;;) {
      ssize_t count = ::read(file, block.data() + held, (1 << 20) + 65536 - held);
      if (count <= 0) break;
      held += size_t(count);
      size_t whole = held;
      while (whole > 0 && block[whole - 1] != '\n') whole--;
      if (whole == 0) continue;
      parser.threaded = false;
      simdjson::ondemand::document_stream stream = parser.iterate_many(block.data(), whole, (1 << 20) + 65536);
      for (auto document : stream) take(document.get_object());
      memmove(block.data(), block.data() + whole, held - whole);
      held -= whole;
    }
    close(file);
  }

  void print() {
    struct Best { bool valid = false, is_there = false; uint8_t rank = 0, level = 0; int on = 0; };
    std::vector<Best> best(persons.size());
    int oldest_valid = a_year_before(asof);
    for (const Measurement& measurement : measured) {
      int on = measurement.on, level = measurement.level;
      if (!retracted.empty() && retracted.count(measurement.event)) continue;
      if (auto found = corrected.find(measurement.event); found != corrected.end()) {
        if (found->second.on) on = found->second.on;
        if (found->second.level >= 0) level = found->second.level;
      }
      if (on > asof) continue;
      Best next{on >= oldest_valid, true, measurement.rank, uint8_t(level), on};
      Best& now = best[measurement.person];
      bool wins = !now.is_there || (next.valid != now.valid ? next.valid
                  : next.valid && next.rank != now.rank ? next.rank < now.rank : next.on >= now.on);
      if (wins) now = next;
    }
    std::vector<std::array<int, 9>> rows(team_names.size());
    int counts[5][2] = {};
    int all = (1 << programme.size()) - 1;
    for (size_t number = 0; number < persons.size(); number++) {
      const Person& one = persons[number];
      if (one.in && one.teaches && !one.merged) {
        auto& row = rows[one.team];
        row[0]++;
        if (best[number].is_there) {
          row[1]++;
          row[2 + best[number].level]++;
          row[8] += !best[number].valid;
        }
      }
      int status = 0;
      if (one.started)
        status = one.outcome ? one.outcome : int(one.done) == all ? 3 : one.paused ? 2 : 1;
      else if (!one.in || one.merged || one.joined < oldest_valid)
        continue;
      counts[status][0]++;
      counts[status][1] += one.started ? __builtin_popcount(one.done) : 0;
    }
    std::vector<int> order;
    for (size_t number = 0; number < team_names.size(); number++)
      if (formed[number]) order.push_back(int(number));
    std::sort(order.begin(), order.end(), [&](int left, int right) { return team_names[left] < team_names[right]; });
    printf("as-of %04d-%02d-%02d\n", asof / 10000, asof / 100 % 100, asof % 100);
    for (int number : order) {
      printf("team %s", team_names[number].c_str());
      for (int cell : rows[number]) printf(" %d", cell);
      printf("\n");
    }
    for (int number : order) {
      printf("canvas %s", team_names[number].c_str());
      for (size_t index = 0; index < steps.size(); index++) {
        auto state = canvas.find(uint64_t(number) << 32 | index);
        printf(" %s", state == canvas.end() ? "open" : state->second.c_str());
      }
      printf("\n");
    }
    const char* statuses[5] = {"not-started", "in-progress", "paused", "completed", "stopped"};
    for (int status = 0; status < 5; status++)
      printf("onboarding %s %d %d\n", statuses[status], counts[status][0], counts[status][1]);
    auto taught = activity(workshops, attended);
    auto coaching = activity(coachings, coached);
    for (int index = 0; index < 3; index++) {
      int year = year_of(asof) - 2 + index;
      const Done &workshop = taught[index], &coached_in = coaching[index];
      printf("workshops %d-%d %d %d %d %ld %ld\n", year, year + 1, workshop.held, workshop.attended, workshop.people,
             workshop.minutes, workshop.stayed);
      printf("coaching %d-%d %d %d %d %ld\n", year, year + 1, coached_in.held, coached_in.attended, coached_in.people,
             coached_in.minutes);
    }
  }

  struct Done { int held = 0, attended = 0, people = 0; long minutes = 0, stayed = 0; };

  std::array<Done, 3> activity(const std::unordered_map<uint64_t, Session>& sessions,
                               const std::vector<Attendance>& attendances) {
    std::array<Done, 3> done;
    int first = year_of(asof) - 2;
    for (const auto& [id, session] : sessions)
      if (session.year >= first) done[session.year - first].held++, done[session.year - first].minutes += session.minutes;
    std::vector<uint8_t> seen(persons.size());
    for (const Attendance& attendance : attendances) {
      auto session = sessions.find(attendance.session);
      if (session == sessions.end() || session->second.year < first || retracted.count(attendance.event)) continue;
      int year = session->second.year - first;
      done[year].attended++;
      done[year].stayed += attendance.minutes < 0 ? session->second.minutes : attendance.minutes;
      done[year].people += !(seen[attendance.person] >> year & 1);
      seen[attendance.person] |= uint8_t(1 << year);
    }
    return done;
  }
};

int main(int count, char** words) {
  if (count < 3) return 64;
  Log log{};
  log.asof = day(words[1]);
  for (int index = 2; index < count; index++) log.read(words[index]);
  log.print();
}
