// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "yamlnode.h"

#include "base/text.h"
#include "model/tr.h"

#include <QSet>
#include <QStringDecoder>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <optional>
#include <sstream>

namespace facet::exchange {

namespace {

int lineOf(const YAML::Mark &mark) { return mark.line + 1; }

/// Builds the nodes from events; after the first refusal the rest passes unheeded.
class NodeBuilder final : public YAML::EventHandler
{
public:
    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }

    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        if (accepts(mark, {}, anchor)) {
            add({YamlNode::Type::Scalar, lineOf(mark), true, {}, {}});
        }
    }

    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override
    {
        refuse(
            mark,
            Tr::tr(
                "References to other places of the file (*) are not read; write the value out."));
    }

    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        if (accepts(mark, tag, anchor)) {
            add({YamlNode::Type::Scalar,
                 lineOf(mark),
                 tag == "?",
                 QString::fromStdString(value),
                 {}});
        }
    }

    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(YamlNode::Type::List, mark, tag, anchor);
    }

    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(YamlNode::Type::Map, mark, tag, anchor);
    }

    void OnSequenceEnd() override { close(); }

    void OnMapEnd() override { close(); }

    Result<YamlNode> finish()
    {
        if (!m_refusal.isEmpty()) {
            return failure(m_refusal);
        }
        return m_root ? std::move(*m_root) : YamlNode{YamlNode::Type::Scalar, 1, true, {}, {}};
    }

private:
    void refuse(const YAML::Mark &mark, const QString &sentence)
    {
        if (m_refusal.isEmpty()) {
            m_refusal = atLine(lineOf(mark), sentence);
        }
    }

    bool accepts(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor)
    {
        if (anchor != 0) {
            refuse(mark,
                   Tr::tr("Names for places of the file (&) are not read; write the value out."));
        } else if (!tag.empty() && tag != "?" && tag != "!") {
            refuse(mark, Tr::tr("Types (!) are not read; write the value alone."));
        } else if (m_stack.size() >= static_cast<size_t>(deepestYaml)) {
            refuse(mark,
                   Tr::tr("The file is nested more than %1 levels deep here.").arg(deepestYaml));
        } else if (++m_events > mostYamlEvents) {
            refuse(mark, Tr::tr("The file holds more than %L1 values.").arg(mostYamlEvents));
        }
        return m_refusal.isEmpty();
    }

    void open(YamlNode::Type type, const YAML::Mark &mark, const std::string &tag,
              YAML::anchor_t anchor)
    {
        if (accepts(mark, tag, anchor)) {
            m_stack.push_back({type, lineOf(mark), false, {}, {}});
        }
    }

    void close()
    {
        if (!m_refusal.isEmpty() || m_stack.empty()) {
            return;
        }
        YamlNode node = std::move(m_stack.back());
        m_stack.pop_back();
        add(std::move(node));
    }

    void add(YamlNode node)
    {
        if (m_stack.empty()) {
            m_root = std::move(node);
        } else {
            m_stack.back().children.push_back(std::move(node));
        }
    }

    std::optional<YamlNode> m_root;
    std::vector<YamlNode> m_stack;
    QString m_refusal;
    int m_events = 0;
};

/// The first key of a map that is no word or stands there twice, as a sentence; recursion is
/// bounded by deepestYaml.
QString faultyKey(const YamlNode &node)
{
    QSet<QString> seen;
    for (size_t i = 0; i < node.children.size(); ++i) {
        const YamlNode &child = node.children[i];
        const bool isKey = node.type == YamlNode::Type::Map && i % 2 == 0;
        if (isKey && (child.type != YamlNode::Type::Scalar || child.text.isEmpty())) {
            return atLine(child.line, Tr::tr("A word is expected before the colon."));
        }
        if (isKey && seen.contains(child.text)) {
            return atLine(child.line,
                          Tr::tr("“%1” is there twice.").arg(isolated(child.text.left(60))));
        }
        if (isKey) {
            seen.insert(child.text);
        } else if (const QString fault = faultyKey(child); !fault.isEmpty()) {
            return fault;
        }
    }
    return {};
}

/// Control characters end yaml-cpp's input early or mean nothing; bytes that are not UTF-8 would be
/// replaced in silence.
Result<void> checkBytes(const QByteArray &yaml)
{
    if (yaml.size() > largestYaml) {
        return failure(Tr::tr("The file is larger than %1 MiB.").arg(largestYaml / 1024 / 1024));
    }
    const auto isControl = [](char c) {
        const auto u = static_cast<unsigned char>(c);
        return u < 0x20 && c != '\n' && c != '\r' && c != '\t';
    };
    if (const auto bad = std::ranges::find_if(yaml, isControl); bad != yaml.end()) {
        const auto line = static_cast<int>(std::count(yaml.begin(), bad, '\n')) + 1;
        return failure(
            atLine(line, Tr::tr("There is a control character, so this is not a YAML text.")));
    }
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    const QString text = decoder.decode(yaml);
    if (decoder.hasError()) {
        const auto at = text.indexOf(QChar::ReplacementCharacter);
        const auto line =
            static_cast<int>(QStringView(text).first(at < 0 ? text.size() : at).count(u'\n')) + 1;
        return failure(atLine(line, Tr::tr("The text is not in UTF-8.")));
    }
    return {};
}

} // namespace

bool YamlNode::isNull() const
{
    using namespace Qt::StringLiterals;
    return type == Type::Scalar && plain
        && (text.isEmpty() || text == "~"_L1 || text.compare("null"_L1, Qt::CaseInsensitive) == 0);
}

const YamlNode *YamlNode::value(QStringView key) const
{
    for (size_t i = 0; type == Type::Map && i + 1 < children.size(); i += 2) {
        if (children[i].text == key) {
            return &children[i + 1];
        }
    }
    return nullptr;
}

QString atLine(int line, const QString &sentence)
{
    return Tr::tr("Line %1: %2").arg(QString::number(line), sentence);
}

Result<YamlNode> parseYaml(const QByteArray &yaml)
{
    if (const Result<void> sound = checkBytes(yaml); !sound) {
        return std::unexpected(sound.error());
    }
    NodeBuilder builder;
    try {
        std::istringstream stream(yaml.toStdString());
        YAML::Parser parser(stream);
        parser.HandleNextDocument(builder);
        NodeBuilder rest;
        if (parser.HandleNextDocument(rest)) {
            return failure(Tr::tr("The file holds several YAML documents; only one can be read."));
        }
    } catch (const YAML::Exception &error) {
        return failure(
            atLine(lineOf(error.mark),
                   Tr::tr("This is not valid YAML: %1.").arg(QString::fromStdString(error.msg))));
    }
    Result<YamlNode> root = builder.finish();
    if (root) {
        if (const QString fault = faultyKey(*root); !fault.isEmpty()) {
            return failure(fault);
        }
    }
    return root;
}

} // namespace facet::exchange
