-- What an analyst does in Neovim, once the README's configuration is loaded; prints one line of JSON.
local seen = {}
local function finish()
  io.stdout:write(vim.fn.json_encode(seen) .. '\n')
  vim.cmd('qa!')
end

local function messages()
  return vim.tbl_map(function(diagnostic) return diagnostic.message end, vim.diagnostic.get(0))
end

if not vim.wait(15000, function() return #vim.diagnostic.get(0) > 0 end, 20) then return finish() end
seen.problems = messages()

local client = vim.tbl_values(vim.lsp.buf_get_clients(0))[1]
local function ask(method, params)
  local answer = client.request_sync(method, params, 5000, 0)
  return answer and answer.result
end

local function cursorAt(words)
  local line, column = unpack(vim.fn.searchpos(words, 'nw'))
  vim.api.nvim_win_set_cursor(0, { line, column - 1 })
end

cursorAt('very likely')
seen.hover = ask('textDocument/hover', vim.lsp.util.make_position_params())
local params = vim.lsp.util.make_range_params()
params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics() }
local actions = ask('textDocument/codeAction', params) or {}
seen.actions = vim.tbl_map(function(action) return action.title end, actions)
if actions[1] then vim.lsp.util.apply_workspace_edit(actions[1].edit, client.offset_encoding) end
vim.wait(10000, function() return #vim.diagnostic.get(0) == #seen.problems - 1 end, 20)
seen.left = messages()

vim.api.nvim_buf_set_lines(0, -1, -1, false, { '- It is ' })
vim.api.nvim_win_set_cursor(0, { vim.api.nvim_buf_line_count(0), 7 })
local position = vim.lsp.util.make_position_params()
position.position.character = 8
local completions = ask('textDocument/completion', position) or {}
seen.completions = vim.tbl_map(function(item) return item.label end, completions.items or completions)
finish()
