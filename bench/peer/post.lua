-- Rotates through prepared bodies, and ends with one row of figures.
-- Arguments: the file of bodies, one to a line; "unique" and a word, where each request has to have a key of its own; "check" to look into every answer.
-- The token stands in the variable TOKEN.
local bodies, at, sent = {}, 0, 0
local word, threads = nil, {}
local headers = { ["Content-Type"] = "application/json" }

function setup(thread) table.insert(threads, thread) end

function init(args)
  local token = os.getenv("TOKEN")
  if token and token ~= "" then headers["Authorization"] = "Bearer " .. token end
  word = args[2]
  if word == "" then word = nil end
  for line in io.lines(args[1]) do
    bodies[#bodies + 1] = word and line or wrk.format("POST", nil, headers, line)
  end
  faults = 0
  if args[3] == "check" then
    response = function(status, _, body)
      if status ~= 200 or body:find('"errors":[{', 1, true) then faults = faults + 1 end
    end
  end
end

function request()
  at = at % #bodies + 1
  if not word then return bodies[at] end
  sent = sent + 1
  return wrk.format("POST", nil, headers, (bodies[at]:gsub("UNIQUE%-KEY", word .. sent)))
end

function done(summary, latency)
  local all, e = 0, summary.errors
  for _, t in ipairs(threads) do all = all + (t:get("faults") or 0) end
  io.write(string.format("ROW requests=%d rps=%.3f p50=%.3f p99=%.3f max=%.3f status=%d socket=%d faults=%d bytes=%d\n", summary.requests,
    summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3,
    e.status, e.connect + e.read + e.write + e.timeout, all, summary.bytes))
end
