-- The requests of all cases in turn. The arguments are method, path and token of each, which may be empty.

local requests = {}
local sent = 0

function init(args)
   for at = 1, #args, 3 do
      local method, path, token = args[at], args[at + 1], args[at + 2]
      local headers = token ~= "" and { ["authorization"] = "Bearer " .. token } or nil
      table.insert(requests, wrk.format(method, path, headers))
   end
end

function request()
   sent = sent + 1
   return requests[sent % #requests + 1]
end
